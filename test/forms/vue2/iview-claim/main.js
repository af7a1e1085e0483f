import ViewUI from 'view-design'
import Vue from 'vue'
import 'view-design/dist/styles/iview.css'
import { expose, submit } from '../../expose.ts'

Vue.use(ViewUI)
document.title = '借款冲账'

new Vue({
  el: '#app',
  template: /* html */ `
<div style="max-width: 860px; margin: 20px auto">
  <Steps :current="1"><Step title="选择借款" /><Step title="填写发票" /><Step title="提交审批" /></Steps>
  <Form :label-width="140" label-position="right" style="margin-top: 24px">
    <FormItem label="借款单号"><Input v-model="form.loan" readonly /></FormItem>
    <FormItem label="借款金额"><InputNumber v-model="form.loanAmount" disabled /></FormItem>
    <FormItem label="票据类型"><Select v-model="form.kind"><Option v-for="kind in kinds" :key="kind.value" :value="kind.value">{{ kind.label }}</Option></Select></FormItem>
    <FormItem label="发票编号"><Input v-model="form.number" /></FormItem>
    <FormItem label="发票代码"><Input v-model="form.code" /></FormItem>
    <FormItem label="发票开具日期"><DatePicker :value="form.date" type="date" format="yyyy-MM-dd" style="width: 100%" @on-change="form.date = $event" /></FormItem>
    <FormItem label="发票总金额"><InputNumber v-model="form.gross" :precision="2" style="width: 100%" /></FormItem>
    <FormItem label="本次冲账金额"><InputNumber v-model="form.writeOff" :precision="2" style="width: 100%" /></FormItem>
    <FormItem label="销货方名称"><AutoComplete v-model="form.seller" :data="['样例出行科技有限公司', '南京样例酒店有限公司']" /></FormItem>
    <FormItem label="还款账户"><Input v-model="form.account" /></FormItem>
    <FormItem><Button type="primary" @click="submit">下一步</Button></FormItem>
  </Form>
</div>`,
  data: () => ({
    kinds: ['增值税专票', '增值税普票', '增值税电子普票', '数电普票', '数电专票', '火车票'].map((label, value) => ({
      label,
      value,
    })),
    form: {
      loan: 'JK20260901',
      loanAmount: 80000,
      kind: '',
      number: '',
      code: '',
      date: '',
      gross: null,
      writeOff: null,
      seller: '',
      account: '',
    },
  }),
  created() {
    expose(() => this.form)
  },
  methods: { submit },
})
