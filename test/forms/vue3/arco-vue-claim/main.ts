import ArcoVue from '@arco-design/web-vue'
import { createApp, reactive, ref } from 'vue'
import '@arco-design/web-vue/dist/arco.css'
import { expose, submit } from '../../expose.ts'

const types = [
  ['special', '增值税专用发票'],
  ['normal', '增值税普通发票'],
  ['electronic', '增值税电子普通发票'],
  ['digital-special', '数电发票（增值税专用发票）'],
  ['digital-normal', '数电发票（普通发票）'],
].map(([value, label]) => ({ value, label }))
const categories = [
  {
    value: 'travel',
    label: '差旅',
    children: [
      { value: 'hotel', label: '住宿费' },
      { value: 'trip', label: '交通费' },
    ],
  },
  {
    value: 'daily',
    label: '日常',
    children: [
      { value: 'office', label: '办公费' },
      { value: 'meal', label: '餐饮费' },
    ],
  },
]

const template = /* html */ `
<div style="max-width: 880px; margin: 24px auto; padding: 0 16px">
  <a-page-header title="报销单" subtitle="BX2026100801" :show-back="false" />
  <a-form :model="form" layout="vertical" @submit="submit()">
    <a-card title="票据" :bordered="false">
      <a-row :gutter="20">
        <a-col :span="12"><a-form-item field="type" label="票据种类" required><a-select v-model="form.type" :options="types" placeholder="请选择" allow-search /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="date" label="发票开具日期" required><a-date-picker v-model="form.date" style="width: 100%" format="YYYY/MM/DD" value-format="YYYY-MM-DD" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="number" label="发票号" required><a-input v-model="form.number" :max-length="20" show-word-limit /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="code" label="票据代码"><a-input v-model="form.code" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="gross" label="票面总额" required><a-input-number v-model="form.gross" :precision="2" :min="0" hide-button><template #prefix>¥</template></a-input-number></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="check" label="校验码"><a-input v-model="form.check" placeholder="完整 20 位" /></a-form-item></a-col>
        <a-col :span="24"><a-form-item field="seller" label="收款方（开票公司）"><a-input v-model="form.seller" allow-clear /></a-form-item></a-col>
      </a-row>
    </a-card>
    <a-card title="费用" :bordered="false">
      <a-row :gutter="20">
        <a-col :span="12"><a-form-item field="category" label="费用类别"><a-cascader v-model="form.category" :options="categories" placeholder="请选择" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="incurred" label="费用发生日期"><a-date-picker v-model="form.incurred" style="width: 100%" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="share" label="费用归属部门"><a-input v-model="form.share" /></a-form-item></a-col>
        <a-col :span="12"><a-form-item field="trip" label="行程起止"><a-range-picker v-model="form.trip" style="width: 100%" /></a-form-item></a-col>
      </a-row>
    </a-card>
    <a-space style="margin-top: 16px"><a-button>存草稿</a-button><a-button type="primary" html-type="submit">提交审批</a-button></a-space>
  </a-form>
</div>`

document.title = '报销单'
createApp({
  template,
  setup() {
    const form = reactive({
      type: '',
      date: '',
      number: '',
      code: '',
      gross: null,
      check: '',
      seller: '',
      category: '',
      incurred: '',
      share: '客户成功部',
      trip: ref([]),
    })
    expose(() => ({ ...form, gross: form.gross ?? null, date: form.date ?? '', incurred: form.incurred ?? '' }))
    return { form, types, categories, submit }
  },
})
  .use(ArcoVue)
  .mount('#app')
