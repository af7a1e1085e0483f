import Vant from 'vant'
import { computed, createApp, reactive, ref } from 'vue'
import 'vant/lib/index.css'
import { expose, submit } from '../../expose.ts'

const lists = {
  type: [
    '增值税专用发票',
    '增值税普通发票',
    '增值税电子普通发票',
    '数电票（普通发票）',
    '数电票（专用发票）',
    '其他票据',
  ],
  expense: ['差旅费', '餐饮费', '办公费', '交通费', '通讯费'],
  project: ['华东区域推广', '样例平台二期', '行政日常'],
} as const
type Picker = keyof typeof lists

const template = /* html */ `
<van-nav-bar title="记一笔" left-text="返回" left-arrow />
<van-search v-model="keyword" placeholder="搜索发票号码" />
<van-form @submit="submit()">
  <van-cell-group inset title="发票">
    <van-field v-model="form.type" is-link readonly label="发票类型" placeholder="请选择" required @click="picker = 'type'" />
    <van-field v-model="form.number" label="发票号码" placeholder="请输入" type="digit" required />
    <van-field v-model="form.code" label="发票代码" placeholder="数电票不填" type="digit" />
    <van-field v-model="form.date" is-link readonly label="开票日期" placeholder="点击选择日期" required @click="calendar = true" />
    <van-field v-model="form.amount" label="金额" placeholder="0.00" type="number" required><template #button>元</template></van-field>
    <van-field v-model="form.seller" label="商户名称" placeholder="开票商户" />
  </van-cell-group>
  <van-cell-group inset title="费用">
    <van-field v-model="form.expense" is-link readonly label="费用类型" placeholder="请选择" @click="picker = 'expense'" />
    <van-field v-model="form.project" is-link readonly label="所属项目" placeholder="请选择" @click="picker = 'project'" />
    <van-field label="报销方式"><template #input><van-radio-group v-model="form.way" direction="horizontal"><van-radio name="self">个人垫付</van-radio><van-radio name="corp">企业支付</van-radio></van-radio-group></template></van-field>
    <van-field label="有无替票"><template #input><van-switch v-model="form.substitute" size="20" /></template></van-field>
    <van-field label="同行人数"><template #input><van-stepper v-model="form.companions" min="0" /></template></van-field>
    <van-field v-model="form.note" rows="2" autosize type="textarea" label="备注" maxlength="50" show-word-limit placeholder="选填" />
  </van-cell-group>
  <div style="margin: 16px"><van-button round block type="primary" native-type="submit">保存</van-button></div>
</van-form>
<van-popup v-model:show="pickerShown" position="bottom" round><van-picker :columns="columns" :title="picker === 'type' ? '选择发票类型' : '请选择'" @confirm="choose" @cancel="picker = ''" /></van-popup>
<van-popup v-model:show="calendar" position="bottom" round><van-date-picker v-model="day" title="选择日期" :min-date="minDate" :max-date="maxDate" @confirm="pickDay" @cancel="calendar = false" /></van-popup>`

document.title = '记一笔'
createApp({
  template,
  setup() {
    const [picker, calendar, keyword, day] = [ref<Picker | ''>(''), ref(false), ref(''), ref(['2026', '10', '08'])]
    const form = reactive({
      type: '',
      number: '',
      code: '',
      date: '',
      amount: '',
      seller: '',
      expense: '',
      project: '',
      way: 'self',
      substitute: false,
      companions: 0,
      note: '',
    })
    const choose = ({ selectedOptions }: { selectedOptions: { text: string }[] }) => {
      if (picker.value) form[picker.value] = selectedOptions[0]?.text ?? ''
      picker.value = ''
    }
    const pickDay = ({ selectedValues }: { selectedValues: string[] }) => {
      form.date = selectedValues.join('-')
      calendar.value = false
    }
    const pickerShown = computed({
      get: () => picker.value !== '',
      set: (shown) => {
        if (!shown) picker.value = ''
      },
    })
    const columns = computed(() => (picker.value ? lists[picker.value] : []).map((text) => ({ text, value: text })))
    const [minDate, maxDate] = [new Date(2018, 0, 1), new Date(2028, 11, 31)]
    expose(() => ({ ...form, keyword: keyword.value }))
    return { form, picker, pickerShown, columns, calendar, keyword, day, minDate, maxDate, choose, pickDay, submit }
  },
})
  .use(Vant)
  .mount('#app')
