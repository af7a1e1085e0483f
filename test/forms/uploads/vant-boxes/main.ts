import Vant, { type UploaderFileListItem } from 'vant'
import { createApp, reactive } from 'vue'
import 'vant/lib/index.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../held.ts'

const template = /* html */ `
<van-nav-bar title="记一笔" />
<van-form @submit="submit()">
  <van-cell-group inset>
    <van-field name="face" label="头像"><template #input><van-uploader v-model="files.avatar" :max-count="1" /></template></van-field>
    <van-field label="商户名称" />
    <van-field name="papers" label="发票图片"><template #input><van-uploader v-model="files.invoice" multiple /></template></van-field>
    <van-field name="card" label="身份证"><template #input><van-uploader v-model="files.idCard" accept="*" /></template></van-field>
    <van-field name="list" label="导入账单"><template #input><van-uploader v-model="files.importing" accept=".xlsx" /></template></van-field>
  </van-cell-group>
  <van-button native-type="submit">保存</van-button>
</van-form>`

document.title = '记一笔'
createApp({
  template,
  setup() {
    const files = reactive(nothing<UploaderFileListItem>())
    expose(() => heldBy(files))
    return { files, submit }
  },
})
  .use(Vant)
  .mount('#app')
