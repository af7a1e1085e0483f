import '../global-jquery.js'
import $ from 'jquery'
import 'jquery-ui/dist/jquery-ui.js'
import { expose, namedValues, submit } from '../../expose.ts'

$('#tabs').tabs()
$('#type').selectmenu({ width: 320 })
$('#date').datepicker({ dateFormat: 'dd/mm/yy', changeMonth: true, changeYear: true, yearRange: '2015:2030' })
$('#count').spinner({ min: 0 })
$('#vendor').autocomplete({ source: ['南京样例办公用品有限公司', '样例出行科技有限公司'], minLength: 1 })
$('#claim').on('submit', submit)
expose(() => namedValues(document))
