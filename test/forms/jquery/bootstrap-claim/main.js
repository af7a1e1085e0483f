import $ from 'jquery'
import '../global-jquery.js'
import 'bootstrap-datepicker'
import { expose, namedValues, submit } from '../../expose.ts'

// Registered by hand: the locale file of the kit looks for a global jQuery before modules run.
$.fn.datepicker.dates['zh-CN'] = {
  days: ['星期日', '星期一', '星期二', '星期三', '星期四', '星期五', '星期六'],
  daysShort: ['周日', '周一', '周二', '周三', '周四', '周五', '周六'],
  daysMin: ['日', '一', '二', '三', '四', '五', '六'],
  months: ['一月', '二月', '三月', '四月', '五月', '六月', '七月', '八月', '九月', '十月', '十一月', '十二月'],
  monthsShort: ['1月', '2月', '3月', '4月', '5月', '6月', '7月', '8月', '9月', '10月', '11月', '12月'],
  today: '今天',
  clear: '清除',
  format: 'yyyy年mm月dd日',
  titleFormat: 'yyyy年mm月',
}
const options = { language: 'zh-CN', autoclose: true, format: 'yyyy-mm-dd' }
$('.input-daterange').datepicker(options)
$('.date').datepicker(options)

const claim = $('#claim')
const field = (name) => claim.find(`[name=${name}]`)
// Tax is worked out from the rate, rounded to cents, as many ERP pages do.
claim.on('input change', '[name=gross], [name=rate]', () => {
  const [gross, rate] = [Number(field('gross').val()), Number(field('rate').val())]
  field('tax').val(gross && rate ? ((gross / (100 + rate)) * rate).toFixed(2) : '')
})
$('form').on('submit', submit)
expose(() => namedValues(document))
