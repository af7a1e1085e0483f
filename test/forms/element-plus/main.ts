import ElementPlus from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { computed, createApp, reactive, ref } from 'vue'
import 'element-plus/dist/index.css'
import './style.css'
import { expose, submit } from '../expose.ts'
import { template } from './template.ts'

const expenseTypes = ['差旅费', '业务招待费', '办公费', '交通费', '会议费', '培训费']
const invoiceTypes = [
  { value: 'SPECIAL', label: '增值税专用发票' },
  { value: 'NORMAL', label: '增值税普通发票' },
  { value: 'E_SPECIAL', label: '增值税电子专用发票' },
  { value: 'E_NORMAL', label: '增值税电子普通发票' },
  { value: 'DIGITAL_SPECIAL', label: '数电发票（增值税专用发票）' },
  { value: 'DIGITAL_NORMAL', label: '数电发票（普通发票）' },
  { value: 'TRAIN', label: '铁路电子客票' },
  { value: 'OTHER', label: '其他' },
]
const approvers = ['周正（部门经理）', '沈砚（财务）']

createApp({
  template,
  setup() {
    const keyword = ref('')
    const form = reactive({
      applicant: '陈知夏',
      department: '市场部',
      expenseType: '',
      reason: '',
      invoiceType: '',
      invoiceDate: null as string | null,
      invoiceCode: '',
      invoiceNo: '',
      checkCode: '',
      totalAmount: null as number | null,
      netAmount: null as number | null,
      taxAmount: null as number | null,
      sellerName: '',
      sellerTaxNo: '',
      remark: '',
      bankAccount: '6222 **** **** 0417',
      approver: '',
    })
    const payable = computed(() => (form.totalAmount ?? 0).toFixed(2))
    expose(() => ({ ...form, payable: payable.value, keyword: keyword.value }))
    return { zhCn, form, keyword, payable, expenseTypes, invoiceTypes, approvers, submit }
  },
})
  .use(ElementPlus)
  .mount('#app')
