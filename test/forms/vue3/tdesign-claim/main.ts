import TDesign from 'tdesign-vue-next'
import { createApp, reactive } from 'vue'
import 'tdesign-vue-next/es/style/index.css'
import { expose, submit } from '../../expose.ts'

const types = [
  ['1', '专用发票'],
  ['2', '普通发票'],
  ['3', '电子普通发票'],
  ['4', '数电专票'],
  ['5', '数电普票'],
].map(([value, label]) => ({ value, label }))

const template = /* html */ `
<div style="max-width: 760px; margin: 24px auto">
  <t-form :data="form" label-align="right" label-width="130px" colon @submit="submit()">
    <t-form-item label="报销主题" name="subject"><t-input v-model="form.subject" placeholder="如：9 月市场活动" /></t-form-item>
    <t-form-item label="发票种类" name="type"><t-select v-model="form.type" :options="types" placeholder="请选择" /></t-form-item>
    <t-form-item label="发票代码" name="code"><t-input v-model="form.code" placeholder=" " /></t-form-item>
    <t-form-item label="发票号码" name="number"><t-input v-model="form.number" placeholder=" " /></t-form-item>
    <t-form-item label="开票日期" name="date"><t-date-picker v-model="form.date" style="width: 100%" /></t-form-item>
    <t-form-item label="价税合计" name="gross"><t-input-number v-model="form.gross" :decimal-places="2" theme="normal" suffix="元" style="width: 100%" /></t-form-item>
    <t-form-item label="发票税额" name="tax"><t-input-number v-model="form.tax" :decimal-places="2" theme="column" style="width: 100%" /></t-form-item>
    <t-form-item label="开票公司" name="seller"><t-input v-model="form.seller" placeholder=" " clearable /></t-form-item>
    <t-form-item label="开票公司税号" name="sellerId"><t-input v-model="form.sellerId" placeholder=" " clearable /></t-form-item>
    <t-form-item label="付款方式" name="pay"><t-radio-group v-model="form.pay"><t-radio value="1">个人垫付</t-radio><t-radio value="2">对公付款</t-radio></t-radio-group></t-form-item>
    <t-form-item label="收款人户名" name="payee"><t-input v-model="form.payee" placeholder=" " /></t-form-item>
    <t-form-item><t-button type="submit">提交</t-button></t-form-item>
  </t-form>
</div>`

document.title = '费用报销'
createApp({
  template,
  setup() {
    const form = reactive({
      subject: '',
      type: '',
      code: '',
      number: '',
      date: '',
      gross: null as number | null,
      tax: null as number | null,
      seller: '',
      sellerId: '',
      pay: '1',
      payee: '',
    })
    expose(() => ({ ...form, gross: form.gross ?? null, tax: form.tax ?? null }))
    return { form, types, submit }
  },
})
  .use(TDesign)
  .mount('#app')
