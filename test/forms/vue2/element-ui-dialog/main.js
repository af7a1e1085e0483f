import ElementUI from 'element-ui'
import Vue from 'vue'
import 'element-ui/lib/theme-chalk/index.css'
import { expose, submit } from '../../expose.ts'

Vue.use(ElementUI)
document.title = '发票管理'

new Vue({
  el: '#app',
  template: /* html */ `
<div style="padding: 20px">
  <el-form inline size="small" class="query-form">
    <el-form-item label="发票号码"><el-input v-model="query.fphm" placeholder="请输入发票号码" clearable /></el-form-item>
    <el-form-item label="开票日期"><el-date-picker v-model="query.range" type="daterange" range-separator="-" start-placeholder="开始日期" end-placeholder="结束日期" /></el-form-item>
    <el-form-item><el-button type="primary" icon="el-icon-search" size="mini">搜索</el-button><el-button icon="el-icon-refresh" size="mini">重置</el-button></el-form-item>
  </el-form>
  <el-table :data="[]"><el-table-column type="selection" /><el-table-column label="发票号码" /><el-table-column label="销方名称" /><el-table-column label="价税合计" /></el-table>
  <el-dialog title="添加发票" :visible.sync="open" width="680px" append-to-body>
    <el-form ref="form" :model="form" label-width="110px">
      <el-form-item label="发票类型" prop="fplx" required><el-select v-model="form.fplx" placeholder="请选择发票类型"><el-option v-for="type in types" :key="type.value" v-bind="type" /></el-select></el-form-item>
      <el-row>
        <el-col :span="12"><el-form-item label="发票代码"><el-input v-model="form.fpdm" placeholder="请输入发票代码" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="发票号码" required><el-input v-model="form.fphm" placeholder="请输入发票号码" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="开票日期" required><el-date-picker v-model="form.kprq" value-format="yyyy-MM-dd" placeholder="请选择开票日期" style="width: 100%" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="校验码"><el-input v-model="form.jym" placeholder="后六位" maxlength="6" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="金额"><el-input-number v-model="form.je" :precision="2" controls-position="right" style="width: 100%" /></el-form-item></el-col>
        <el-col :span="12"><el-form-item label="税额"><el-input v-model="form.se"><template slot="append">元</template></el-input></el-form-item></el-col>
      </el-row>
      <el-form-item label="销方名称"><el-input v-model="form.xfmc" placeholder="请输入销方名称" /></el-form-item>
      <el-form-item label="费用类别"><el-cascader v-model="form.fylb" :options="categories" /></el-form-item>
      <el-form-item label="状态"><el-radio-group v-model="form.zt"><el-radio label="0">正常</el-radio><el-radio label="1">停用</el-radio></el-radio-group></el-form-item>
      <el-form-item label="备注"><el-input v-model="form.bz" type="textarea" placeholder="请输入内容" /></el-form-item>
    </el-form>
    <div slot="footer"><el-button type="primary" @click="submit">确 定</el-button><el-button @click="open = false">取 消</el-button></div>
  </el-dialog>
</div>`,
  data: () => ({
    open: true,
    query: { fphm: '', range: null },
    form: {
      fplx: '',
      fpdm: '',
      fphm: '',
      kprq: null,
      jym: '',
      je: undefined,
      se: '',
      xfmc: '',
      fylb: [],
      zt: '0',
      bz: '',
    },
    types: ['增值税专用发票', '增值税普通发票', '增值税电子普通发票', '数电票(普通发票)', '数电票(增值税专用发票)'].map(
      (label, index) => ({ label, value: String(index + 1) }),
    ),
    categories: [
      {
        value: 'travel',
        label: '差旅费',
        children: [
          { value: 'stay', label: '住宿费' },
          { value: 'move', label: '交通费' },
        ],
      },
      {
        value: 'office',
        label: '办公费',
        children: [
          { value: 'paper', label: '办公用品' },
          { value: 'print', label: '图书印刷' },
        ],
      },
    ],
  }),
  created() {
    expose(() => ({ ...this.form, je: this.form.je ?? null, query: { ...this.query } }))
  },
  methods: { submit },
})
