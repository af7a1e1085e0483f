import ElementPlus, { type UploadUserFile } from 'element-plus'
import { createApp, reactive } from 'vue'
import 'element-plus/dist/index.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<div style="max-width: 720px; margin: 24px auto">
  <el-card header="个人资料"><el-form label-position="top"><el-form-item label="证件照"><el-upload v-model:file-list="files.avatar" :auto-upload="false" drag><div class="el-upload__text">将照片拖到此处，或<em>点击上传</em></div></el-upload></el-form-item>
  <el-form-item label="手写签名"><el-upload v-model:file-list="files.idCard" :auto-upload="false"><el-button>上传签名</el-button></el-upload></el-form-item></el-form></el-card>
  <el-card header="票据影像" style="margin-top: 16px">
    <el-upload v-model:file-list="files.invoice" drag multiple :auto-upload="false" :limit="5"><div class="el-upload__text">将文件拖到此处，或<em>点击上传</em></div><template #tip><div class="el-upload__tip">最多上传 5 个文件，每个不超过 5MB</div></template></el-upload>
  </el-card>
  <el-card header="批量导入" style="margin-top: 16px"><el-upload v-model:file-list="files.importing" drag :auto-upload="false"><div class="el-upload__text">将填好的模板拖到此处</div></el-upload></el-card>
  <el-button style="margin-top: 16px" @click="submit()">提交审批</el-button>
</div>`

document.title = '报销填报'
createApp({
  template,
  setup() {
    const files = reactive(nothing<UploadUserFile>())
    expose(() => heldBy(files))
    return { files, submit }
  },
})
  .use(ElementPlus)
  .mount('#app')
