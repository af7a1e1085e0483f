import {
  create,
  NButton,
  NCard,
  NConfigProvider,
  NDatePicker,
  NDynamicTags,
  NForm,
  NFormItemGi,
  NGrid,
  NInput,
  NInputGroup,
  NInputGroupLabel,
  NInputNumber,
  NSelect,
  NSwitch,
  zhCN,
} from 'naive-ui'
import { createApp, reactive, ref } from 'vue'
import { expose, submit } from '../../expose.ts'

const types = ['增值税专用发票', '增值税普通发票', '增值税电子普通发票', '数电票（专票）', '数电票（普票）'].map(
  (label, index) => ({ label, value: index + 1 }),
)
const rates = ['免税', '1%', '3%', '6%', '9%', '13%'].map((label) => ({ label, value: label }))

const template = /* html */ `
<n-config-provider :locale="zhCN">
  <div style="max-width: 1000px; margin: 24px auto">
    <n-card size="small"><n-input-group><n-input-group-label>查询</n-input-group-label><n-input v-model:value="query" placeholder="发票号码 / 销方名称" /><n-button>搜索</n-button></n-input-group></n-card>
    <n-card title="进项发票" style="margin-top: 16px">
      <n-form :model="form" label-placement="left" label-width="110">
        <n-grid cols="1 700:2" :x-gap="24">
          <n-form-item-gi label="票种" required><n-select v-model:value="form.kind" :options="types" placeholder="请选择票种" filterable /></n-form-item-gi>
          <n-form-item-gi label="开具日期" required><n-date-picker v-model:formatted-value="form.date" value-format="yyyy-MM-dd" type="date" clearable /></n-form-item-gi>
          <n-form-item-gi label="票号" required><n-input v-model:value="form.number" placeholder="" /></n-form-item-gi>
          <n-form-item-gi label="发票代码"><n-input v-model:value="form.code" placeholder="" /></n-form-item-gi>
          <n-form-item-gi label="未税金额"><n-input-number v-model:value="form.net" :precision="2" :show-button="false" placeholder="0.00"><template #suffix>元</template></n-input-number></n-form-item-gi>
          <n-form-item-gi label="税率"><n-select v-model:value="form.rate" :options="rates" /></n-form-item-gi>
          <n-form-item-gi label="税金"><n-input-number v-model:value="form.tax" :precision="2" placeholder="0.00"><template #suffix>元</template></n-input-number></n-form-item-gi>
          <n-form-item-gi label="含税合计"><n-input-number :value="Number(((form.net ?? 0) + (form.tax ?? 0)).toFixed(2))" disabled /></n-form-item-gi>
          <n-form-item-gi label="销方名称"><n-input v-model:value="form.seller" placeholder="" clearable /></n-form-item-gi>
          <n-form-item-gi label="购方名称"><n-input v-model:value="form.buyer" placeholder="" clearable /></n-form-item-gi>
          <n-form-item-gi label="认证期间"><n-date-picker v-model:formatted-value="form.period" value-format="yyyy-MM" type="month" /></n-form-item-gi>
          <n-form-item-gi label="已认证"><n-switch v-model:value="form.certified" /></n-form-item-gi>
          <n-form-item-gi label="标签"><n-dynamic-tags v-model:value="form.tags" /></n-form-item-gi>
        </n-grid>
        <n-button type="primary" @click="submit()">入库</n-button>
      </n-form>
    </n-card>
  </div>
</n-config-provider>`

document.title = '进项发票入库'
const naive = create({
  components: [
    NButton,
    NCard,
    NConfigProvider,
    NDatePicker,
    NDynamicTags,
    NForm,
    NFormItemGi,
    NGrid,
    NInput,
    NInputGroup,
    NInputGroupLabel,
    NInputNumber,
    NSelect,
    NSwitch,
  ],
})
createApp({
  template,
  setup() {
    const query = ref('')
    const form = reactive({
      kind: null,
      date: null,
      number: '',
      code: '',
      net: null as number | null,
      rate: null,
      tax: null as number | null,
      seller: '',
      buyer: '',
      period: null,
      certified: false,
      tags: ['三季度'],
    })
    expose(() => ({ ...form, query: query.value }))
    return { form, query, types, rates, zhCN, submit }
  },
})
  .use(naive)
  .mount('#app')
