import ArcoVue, { type FileItem } from '@arco-design/web-vue'
import { createApp, reactive } from 'vue'
import '@arco-design/web-vue/dist/arco.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<a-form :model="{}" layout="vertical" style="max-width: 720px; margin: 24px auto" @submit="submit()">
  <a-form-item label="个人头像"><a-upload v-model:file-list="files.avatar" :auto-upload="false" list-type="picture-card" /></a-form-item>
  <a-form-item label="证件扫描件"><a-upload v-model:file-list="files.idCard" :auto-upload="false" /></a-form-item>
  <a-form-item label="票据附件" extra="图片或 PDF，不超过 20 MB"><a-upload v-model:file-list="files.invoice" :auto-upload="false" multiple /></a-form-item>
  <a-form-item label="数据导入"><a-upload v-model:file-list="files.importing" :auto-upload="false" draggable tip="将 Excel 拖到此处" /></a-form-item>
  <a-button html-type="submit">提交审批</a-button>
</a-form>`

document.title = '报销单'
createApp({
  template,
  setup() {
    const files = reactive(nothing<FileItem>())
    expose(() => heldBy(files))
    return { files, submit }
  },
})
  .use(ArcoVue)
  .mount('#app')
