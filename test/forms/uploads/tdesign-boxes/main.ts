import TDesign, { type UploadFile } from 'tdesign-vue-next'
import { createApp, reactive } from 'vue'
import 'tdesign-vue-next/es/style/index.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<t-form label-width="130px" style="max-width: 760px; margin: 24px auto" @submit="submit()">
  <t-form-item label="头像"><t-upload v-model="files.avatar" theme="image" accept="image/*" :auto-upload="false" /></t-form-item>
  <t-form-item label="报销事由"><t-input /></t-form-item>
  <t-form-item label="附件"><t-upload v-model="files.invoice" theme="file" multiple :auto-upload="false" placeholder="支持批量上传文件，文件格式不限，最多只能上传 10 份文件" /></t-form-item>
  <t-form-item label="身份证复印件"><t-upload v-model="files.idCard" theme="file" :auto-upload="false" /></t-form-item>
  <t-form-item label="导入明细"><t-upload v-model="files.importing" theme="file" accept=".xlsx,.csv" :auto-upload="false" /></t-form-item>
  <t-form-item><t-button type="submit">提交</t-button></t-form-item>
</t-form>`

document.title = '费用报销'
createApp({
  template,
  setup() {
    const files = reactive(nothing<UploadFile>())
    expose(() => heldBy(files))
    return { files, submit }
  },
})
  .use(TDesign)
  .mount('#app')
