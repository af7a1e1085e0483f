import {
  create,
  NButton,
  NConfigProvider,
  NForm,
  NFormItem,
  NInput,
  NUpload,
  type UploadFileInfo,
  zhCN,
} from 'naive-ui'
import { createApp, reactive } from 'vue'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<n-config-provider :locale="zhCN">
  <n-form label-placement="left" label-width="110" style="max-width: 720px; margin: 24px auto">
    <n-form-item label="头像"><n-upload v-model:file-list="files.avatar" :default-upload="false" list-type="image-card">上传</n-upload></n-form-item>
    <n-form-item label="事由"><n-input /></n-form-item>
    <n-form-item label="发票影像"><n-upload v-model:file-list="files.invoice" :default-upload="false" multiple><n-button>上传文件</n-button></n-upload></n-form-item>
    <n-form-item label="身份证"><n-upload v-model:file-list="files.idCard" :default-upload="false"><n-button>上传文件</n-button></n-upload></n-form-item>
    <n-form-item label="导入"><n-upload v-model:file-list="files.importing" :default-upload="false" accept=".xlsx"><n-button>上传文件</n-button></n-upload></n-form-item>
    <n-button @click="submit()">提交</n-button>
  </n-form>
</n-config-provider>`

document.title = '报销登记'
createApp({
  template,
  setup() {
    const files = reactive(nothing<UploadFileInfo>())
    expose(() => heldBy(files))
    return { files, zhCN, submit }
  },
})
  .use(create({ components: [NButton, NConfigProvider, NForm, NFormItem, NInput, NUpload] }))
  .mount('#app')
