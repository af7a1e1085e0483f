import Antd from 'ant-design-vue'
import zhCN from 'ant-design-vue/es/locale/zh_CN'
import dayjs from 'dayjs'
import { createApp, reactive, ref } from 'vue'
import 'ant-design-vue/dist/reset.css'
import 'dayjs/locale/zh-cn'
import { expose, submit } from '../../expose.ts'

dayjs.locale('zh-cn')
const types = [
  '增值税专用发票',
  '增值税普通发票',
  '增值税电子普通发票',
  '电子发票（普通发票）',
  '电子发票（增值税专用发票）',
].map((label, index) => ({ label, value: `T${index + 1}` }))

const template = /* html */ `
<a-config-provider :locale="zhCN">
  <div style="padding: 24px; max-width: 900px; margin: auto">
    <a-form layout="inline" style="margin-bottom: 20px"><a-form-item label="发票号码"><a-input v-model:value="query.number" /></a-form-item><a-form-item label="开票日期"><a-range-picker v-model:value="query.range" /></a-form-item><a-button>查询</a-button></a-form>
    <a-modal v-model:open="open" title="新增发票" width="760px" @ok="submit()">
      <a-form :model="form" :label-col="{ span: 7 }" :wrapper-col="{ span: 16 }">
        <a-form-item label="发票类型" required><a-select v-model:value="form.type" :options="types" placeholder="请选择发票类型" show-search option-filter-prop="label" /></a-form-item>
        <a-form-item label="发票代码"><a-input v-model:value="form.code" /></a-form-item>
        <a-form-item label="发票号码" required><a-input v-model:value="form.number" /></a-form-item>
        <a-form-item label="开票日期" required><a-date-picker v-model:value="form.date" value-format="YYYY-MM-DD" style="width: 100%" /></a-form-item>
        <a-form-item label="金额"><a-input-number v-model:value="form.net" :precision="2" style="width: 100%" addon-after="元" /></a-form-item>
        <a-form-item label="税额"><a-input-number v-model:value="form.tax" :precision="2" style="width: 100%" addon-after="元" /></a-form-item>
        <a-form-item label="价税合计"><a-input-number v-model:value="form.gross" :formatter="thousands" :parser="bare" style="width: 100%" addon-after="元" /></a-form-item>
        <a-form-item label="销方"><a-auto-complete v-model:value="form.seller" :options="[{ value: '样例出行科技有限公司' }]" /></a-form-item>
        <a-form-item label="购买方税号"><a-input v-model:value="form.buyerId" /></a-form-item>
        <a-form-item label="复核状态"><a-radio-group v-model:value="form.state"><a-radio value="0">未复核</a-radio><a-radio value="1">已复核</a-radio></a-radio-group></a-form-item>
        <a-form-item label="审批意见"><a-textarea v-model:value="form.opinion" /></a-form-item>
      </a-form>
    </a-modal>
  </div>
</a-config-provider>`

document.title = '发票池'
createApp({
  template,
  setup() {
    const query = reactive({ number: '', range: null })
    const form = reactive({
      type: null,
      code: '',
      number: '',
      date: null,
      net: null,
      tax: null,
      gross: null,
      seller: '',
      buyerId: '',
      state: '0',
      opinion: '',
    })
    const thousands = (value: string | number) => String(value).replace(/\B(?=(\d{3})+(?!\d))/g, ',')
    const bare = (value: string) => value.replace(/,/g, '')
    expose(() => ({ ...form, gross: form.gross === null ? null : Number(form.gross), query: { ...query } }))
    return { open: ref(true), zhCN, types, form, query, thousands, bare, submit }
  },
})
  .use(Antd)
  .mount('#app')
