import ElementPlus from 'element-plus'
import { createApp, reactive } from 'vue'
import 'element-plus/dist/index.css'
import { expose, submit } from '../../expose.ts'

const emptyCard = () => ({ fplx: '', fphm: '', fpdm: '', kprq: '', jshj: '', se: '', xfmc: '' })
const types = [
  '增值税专用发票',
  '增值税普通发票',
  '增值税电子普通发票',
  '电子发票（普通发票）',
  '电子发票（增值税专用发票）',
]

const template = /* html */ `
<div style="max-width: 1100px; margin: 20px auto; font-family: system-ui, 'WenQuanYi Micro Hei'">
  <el-form label-position="top" size="small">
    <el-card header="单据信息">
      <el-row :gutter="16">
        <el-col :span="8"><el-form-item label="单据标题"><el-input v-model="form.title" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="报销人"><el-input v-model="form.staff" readonly /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="报销日期"><el-date-picker v-model="form.day" value-format="YYYY-MM-DD" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="收款账户"><el-input v-model="form.account" /></el-form-item></el-col>
        <el-col :span="8"><el-form-item label="审批人"><el-select v-model="form.approver"><el-option label="何经理" value="u1" /><el-option label="吕总监" value="u2" /></el-select></el-form-item></el-col>
      </el-row>
    </el-card>
    <el-card v-for="(card, index) in form.cards" :key="index" :header="'发票 ' + (index + 1)" style="margin-top: 12px">
      <el-row :gutter="16">
        <el-col :span="6"><el-form-item label="发票类型" required><el-select v-model="card.fplx" placeholder="请选择"><el-option v-for="type in types" :key="type" :value="type" :label="type" /></el-select></el-form-item></el-col>
        <el-col :span="6"><el-form-item label="发票号码" required><el-input v-model="card.fphm" /></el-form-item></el-col>
        <el-col :span="6"><el-form-item label="发票代码"><el-input v-model="card.fpdm" /></el-form-item></el-col>
        <el-col :span="6"><el-form-item label="开票日期" required><el-date-picker v-model="card.kprq" value-format="YYYYMMDD" format="YYYY.MM.DD" style="width: 100%" /></el-form-item></el-col>
        <el-col :span="6"><el-form-item label="发票金额（价税合计）" required><el-input v-model="card.jshj"><template #prefix>¥</template></el-input></el-form-item></el-col>
        <el-col :span="6"><el-form-item label="可抵扣税额"><el-input v-model="card.se"><template #prefix>¥</template></el-input></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="销售方"><el-input v-model="card.xfmc" /></el-form-item></el-col>
      </el-row>
    </el-card>
    <div style="margin: 16px 0">
      <el-button plain @click="form.cards.push(emptyCard())">添加发票</el-button>
      <el-button type="primary" @click="submit()">提交</el-button>
    </div>
  </el-form>
</div>`

document.title = '报销单（多张发票）'
createApp({
  template,
  setup() {
    const cards = [emptyCard(), emptyCard(), emptyCard()]
    const form = reactive({ title: '', staff: '顾南', day: '2026-10-08', account: '', approver: '', cards })
    expose(() => form)
    return { form, types, emptyCard, submit }
  },
})
  .use(ElementPlus)
  .mount('#app')
