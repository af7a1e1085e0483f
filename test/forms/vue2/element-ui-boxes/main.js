import ElementUI from 'element-ui'
import Vue from 'vue'
import 'element-ui/lib/theme-chalk/index.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../../uploads/held.ts'

Vue.use(ElementUI)
document.title = '费用报销'

new Vue({
  el: '#app',
  template: /* html */ `
<el-form label-width="120px" style="max-width: 760px; margin: 24px auto">
  <el-form-item label="头像"><el-upload action="#" :auto-upload="false" :show-file-list="false" :on-change="keeping('avatar')"><i class="el-icon-plus"></i></el-upload></el-form-item>
  <el-form-item label="报销事由"><el-input v-model="reason" type="textarea" /></el-form-item>
  <el-form-item label="票据影像"><el-upload action="#" drag multiple :auto-upload="false" :file-list="files.invoice" :on-change="keeping('invoice')" :on-remove="keeping('invoice')"><i class="el-icon-upload"></i><div class="el-upload__text">将文件拖到此处，或<em>点击上传</em></div><div class="el-upload__tip" slot="tip">只能上传 jpg/png/pdf/ofd 文件，且不超过 10MB</div></el-upload></el-form-item>
  <el-form-item label="身份证"><el-upload action="#" list-type="picture-card" :auto-upload="false" :on-change="keeping('idCard')"><i class="el-icon-plus"></i></el-upload></el-form-item>
  <el-form-item label="导入明细"><el-upload action="#" accept=".xlsx" :auto-upload="false" :on-change="keeping('importing')"><el-button size="small">选取文件</el-button></el-upload></el-form-item>
  <el-button type="primary" @click="submit">提 交</el-button>
</el-form>`,
  data: () => ({ reason: '', files: nothing() }),
  created() {
    expose(() => heldBy(this.files))
  },
  methods: {
    submit,
    keeping(box) {
      return (_, list) => {
        this.files[box] = list
      }
    },
  },
})
