import ElementPlus, { type UploadUserFile } from 'element-plus'
import { createApp, reactive } from 'vue'
import 'element-plus/dist/index.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<el-form label-width="120px" style="max-width: 720px; margin: 24px auto" @submit.prevent="submit()">
  <el-form-item label="头像"><el-upload v-model:file-list="files.avatar" :auto-upload="false" accept="image/*"><el-button>更换头像</el-button></el-upload></el-form-item>
  <el-form-item label="身份证照片"><el-upload v-model:file-list="files.idCard" list-type="picture-card" :auto-upload="false"><span>+</span></el-upload></el-form-item>
  <el-form-item label="报销事由"><el-input v-model="reason.text" /></el-form-item>
  <el-form-item label="电子发票"><el-upload v-model:file-list="files.invoice" :auto-upload="false" multiple accept=".pdf,.ofd,.xml,.png,.jpg"><el-button type="primary">点击上传</el-button><template #tip><div class="el-upload__tip">支持 pdf、ofd、xml、jpg、png，单个文件不超过10MB</div></template></el-upload></el-form-item>
  <el-form-item label="明细导入"><el-upload v-model:file-list="files.importing" :auto-upload="false" accept=".xls,.xlsx"><el-button>导入 Excel</el-button></el-upload></el-form-item>
  <el-form-item><el-button native-type="submit">提交</el-button></el-form-item>
</el-form>`

document.title = '费用报销单'
createApp({
  template,
  setup() {
    const files = reactive(nothing<UploadUserFile>())
    expose(() => heldBy(files))
    return { files, reason: reactive({ text: '' }), submit }
  },
})
  .use(ElementPlus)
  .mount('#app')
