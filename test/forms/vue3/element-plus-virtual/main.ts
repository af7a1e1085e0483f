import ElementPlus from 'element-plus'
import zhCn from 'element-plus/es/locale/lang/zh-cn'
import { createApp, reactive, ref } from 'vue'
import 'element-plus/dist/index.css'
import { expose, submit } from '../../expose.ts'

const cities = ['北京', '上海', '广州', '南京', '杭州', '成都', '武汉', '苏州']
const names = ['青禾', '远帆', '长汀', '白鹭', '鹿鸣', '望海', '云栖', '拾光']
const trades = ['信息技术服务', '酒店管理', '办公用品', '商贸', '文化传媒', '餐饮管理', '物流', '科技']
const suffixes = ['有限公司', '股份有限公司', '有限责任公司', '（集团）有限公司']

/** 2,048 companies, the sellers of the made-up invoices among them. */
const vendors = cities.flatMap((city) =>
  names.flatMap((name) => trades.flatMap((trade) => suffixes.map((suffix) => `${city}${name}样例${trade}${suffix}`))),
)
const vendorOptions = vendors.map((label, index) => ({ label, value: index + 1 }))
const allTypes = [
  { id: 11, name: '增值税专用发票' },
  { id: 12, name: '增值税普通发票' },
  { id: 13, name: '增值税电子普通发票' },
  { id: 14, name: '数电票（增值税专用发票）' },
  { id: 15, name: '数电票（普通发票）' },
]

const template = /* html */ `
<el-config-provider :locale="zhCn">
  <div style="padding: 20px; font-family: system-ui, 'WenQuanYi Micro Hei'">
    <h3>应付发票登记</h3>
    <el-input v-model="filter" placeholder="输入供应商名称或发票号码过滤" style="width: 280px" clearable />
    <el-table :data="[]" style="margin-top: 12px"><el-table-column label="发票号码" /><el-table-column label="供应商" /><el-table-column label="价税合计" /></el-table>
  </div>
  <el-drawer v-model="open" title="登记发票" size="560px">
    <el-form :model="form" label-width="auto">
      <el-form-item label="发票类型"><el-select v-model="form.type" placeholder="请选择" :loading="loading" @visible-change="load"><el-option v-for="type in types" :key="type.id" :value="type.id" :label="type.name" /></el-select></el-form-item>
      <el-form-item label="供应商名称"><el-select-v2 v-model="form.vendor" :options="vendorOptions" filterable placeholder="共 2048 家，可输入筛选" /></el-form-item>
      <el-form-item label="发票号码"><el-input v-model="form.number" maxlength="20" show-word-limit /></el-form-item>
      <el-form-item label="发票代码"><el-input v-model="form.code" /></el-form-item>
      <el-form-item label="开票日期"><el-date-picker v-model="form.date" format="YYYY年MM月DD日" value-format="x" /></el-form-item>
      <el-form-item label="到期付款日"><el-date-picker v-model="form.due" value-format="YYYY-MM-DD" /></el-form-item>
      <el-form-item label="价税合计"><el-input-number v-model="form.gross" :precision="2" :controls="false" /></el-form-item>
      <el-form-item label="税率"><el-select v-model="form.rate"><el-option v-for="rate in [0, 1, 3, 6, 9, 13]" :key="rate" :value="rate" :label="rate + '%'" /></el-select></el-form-item>
      <el-form-item label="是否抵扣"><el-switch v-model="form.deduct" /></el-form-item>
      <el-form-item label="付款条件"><el-radio-group v-model="form.terms"><el-radio-button value="30">月结 30 天</el-radio-button><el-radio-button value="60">月结 60 天</el-radio-button></el-radio-group></el-form-item>
    </el-form>
    <template #footer><el-button @click="open = false">取消</el-button><el-button type="primary" @click="submit()">确定</el-button></template>
  </el-drawer>
</el-config-provider>`

document.title = '应付发票登记'
createApp({
  template,
  setup() {
    const [open, filter, loading] = [ref(true), ref(''), ref(false)]
    const types = ref<typeof allTypes>([])
    const form = reactive({
      type: null,
      vendor: null as number | null,
      number: '',
      code: '',
      date: null as string | null,
      due: null,
      gross: null,
      rate: null,
      deduct: false,
      terms: '30',
    })
    /** Options come from the server once the list is opened. */
    const load = (visible: boolean) => {
      if (!visible || types.value.length > 0) return
      loading.value = true
      setTimeout(() => {
        types.value = allTypes
        loading.value = false
      }, 400)
    }
    const day = (milliseconds: string | null) =>
      milliseconds && new Date(Number(milliseconds)).toLocaleDateString('sv-SE')
    expose(() => ({
      ...form,
      vendor: form.vendor && vendors[form.vendor - 1],
      date: day(form.date),
      filter: filter.value,
    }))
    return { open, filter, loading, types, form, vendorOptions, load, submit, zhCn }
  },
})
  .use(ElementPlus)
  .mount('#app')
