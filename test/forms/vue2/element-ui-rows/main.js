import ElementUI from 'element-ui'
import Vue from 'vue'
import 'element-ui/lib/theme-chalk/index.css'
import { expose, submit } from '../../expose.ts'

Vue.use(ElementUI)
document.title = '报销明细'
const emptyRow = () => ({ kprq: '', fphm: '', fpdm: '', xfmc: '', hsje: undefined, slv: '', bz: '' })

new Vue({
  el: '#app',
  template: /* html */ `
<el-card style="margin: 20px; min-width: 1100px">
  <div slot="header">费用报销明细 <el-button style="float: right" type="text" @click="rows.push(emptyRow())">＋ 增加明细</el-button></div>
  <el-form inline><el-form-item label="报销部门"><el-input v-model="department" disabled /></el-form-item><el-form-item label="报销总额"><el-input :value="total" disabled /></el-form-item></el-form>
  <el-table :data="rows" border size="small">
    <el-table-column type="index" label="#" width="46" />
    <el-table-column label="开票日期" width="160"><template slot-scope="{ row }"><el-date-picker v-model="row.kprq" value-format="yyyy-MM-dd" size="small" style="width: 140px" /></template></el-table-column>
    <el-table-column label="发票号码" width="190"><template slot-scope="{ row }"><el-input v-model="row.fphm" size="small" /></template></el-table-column>
    <el-table-column label="发票代码" width="140"><template slot-scope="{ row }"><el-input v-model="row.fpdm" size="small" /></template></el-table-column>
    <el-table-column label="销方" min-width="180"><template slot-scope="{ row }"><el-input v-model="row.xfmc" size="small" /></template></el-table-column>
    <el-table-column label="含税金额(元)" width="150"><template slot-scope="{ row }"><el-input-number v-model="row.hsje" :precision="2" :controls="false" size="small" style="width: 120px" /></template></el-table-column>
    <el-table-column label="税率" width="110"><template slot-scope="{ row }"><el-select v-model="row.slv" size="small"><el-option v-for="rate in rates" :key="rate" :value="rate" :label="rate" /></el-select></template></el-table-column>
    <el-table-column label="备注" width="120"><template slot-scope="{ row }"><el-input v-model="row.bz" size="small" /></template></el-table-column>
    <el-table-column label="操作" width="70"><template slot-scope="{ $index }"><el-button type="text" @click="rows.splice($index, 1)">删除</el-button></template></el-table-column>
  </el-table>
  <el-button type="primary" style="margin-top: 16px" @click="submit">提 交</el-button>
</el-card>`,
  data: () => ({ department: '华东销售部', rows: [emptyRow()], rates: ['0%', '1%', '3%', '6%', '9%', '13%'] }),
  computed: {
    total() {
      return this.rows.reduce((sum, { hsje }) => sum + (hsje ?? 0), 0).toFixed(2)
    },
  },
  created() {
    const rows = () => this.rows.map((row) => ({ ...row, hsje: row.hsje ?? null, kprq: row.kprq ?? '' }))
    expose(() => ({ department: this.department, rows: rows(), total: this.total }))
  },
  methods: { emptyRow, submit },
})
