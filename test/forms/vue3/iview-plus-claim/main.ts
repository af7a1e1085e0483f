import ViewUIPlus from 'view-ui-plus'
import { createApp, reactive } from 'vue'
import 'view-ui-plus/dist/styles/viewuiplus.css'
import { expose, submit } from '../../expose.ts'

const types = ['增值税专用发票', '增值税普通发票', '增值税电子普票', '数电普票', '数电专票', '定额发票']

const template = /* html */ `
<Card style="max-width: 820px; margin: 20px auto" title="发票报销">
  <Form :model="form" :label-width="120">
    <FormItem label="业务日期"><DatePicker v-model="form.businessDay" type="date" readonly /></FormItem>
    <FormItem label="发票类别" required><Select v-model="form.type" placeholder="请选择"><Option v-for="type in types" :key="type" :value="type">{{ type }}</Option></Select></FormItem>
    <Row>
      <Col span="12"><FormItem label="发票代码"><Input v-model="form.code" /></FormItem></Col>
      <Col span="12"><FormItem label="发票号码" required><Input v-model="form.number" /></FormItem></Col>
    </Row>
    <FormItem label="发票日期" required><DatePicker :model-value="form.date" type="date" placeholder="选择日期" @on-change="form.date = $event" /></FormItem>
    <Row>
      <Col span="12"><FormItem label="含税总金额"><InputNumber v-model="form.gross" :precision="2" style="width: 100%" /></FormItem></Col>
      <Col span="12"><FormItem label="进项税额"><InputNumber v-model="form.tax" :precision="2" style="width: 100%" /></FormItem></Col>
    </Row>
    <FormItem label="供货商"><Input v-model="form.seller" clearable /></FormItem>
    <FormItem label="发票联次"><RadioGroup v-model="form.copy"><Radio label="抵扣联" /><Radio label="发票联" /></RadioGroup></FormItem>
    <FormItem label="附件"><Checkbox v-model="form.attached">已粘贴纸质发票</Checkbox></FormItem>
    <FormItem><Button type="primary" @click="submit()">提交</Button></FormItem>
  </Form>
</Card>`

document.title = '发票报销'
createApp({
  template,
  setup() {
    const form = reactive({
      businessDay: '2026-10-08',
      type: '',
      code: '',
      number: '',
      date: '',
      gross: null,
      tax: null,
      seller: '',
      copy: '',
      attached: false,
    })
    expose(() => form)
    return { form, types, submit }
  },
})
  .use(ViewUIPlus)
  .mount('#app')
