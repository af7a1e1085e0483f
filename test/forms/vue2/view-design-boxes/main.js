import ViewUI from 'view-design'
import Vue from 'vue'
import 'view-design/dist/styles/iview.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../../uploads/held.ts'

Vue.use(ViewUI)
document.title = '报销单填写'

const box = (name, more, inside) => /* html */ `
<Upload action="//127.0.0.1:9/" :before-upload="keeping('${name}')" ${more}>${inside}</Upload>
<ul class="ivu-upload-list"><li v-for="file in files.${name}" :key="file.name" class="ivu-upload-list-file ivu-upload-list-file-finish"><span><i class="ivu-icon ivu-icon-ios-document"></i>{{ file.name }}</span><i class="ivu-icon ivu-icon-ios-close ivu-upload-list-remove" @click="files.${name}.splice(files.${name}.indexOf(file), 1)"></i></li></ul>`

new Vue({
  el: '#app',
  template: /* html */ `
<Form :label-width="120" style="max-width: 760px; margin: 24px auto">
  <FormItem label="头像">${box('avatar', 'accept="image/*"', '<Button icon="ios-camera">更换</Button>')}</FormItem>
  <FormItem label="摘要"><Input v-model="reason" /></FormItem>
  <FormItem label="发票凭证">${box('invoice', 'multiple type="drag"', '<div style="padding: 20px 0"><p>点击或将文件拖拽到这里上传</p></div>')}</FormItem>
  <FormItem label="身份证明">${box('idCard', 'multiple', '<Button>上传文件</Button>')}</FormItem>
  <FormItem label="批量导入">${box('importing', '', '<Button>导入</Button>')}</FormItem>
  <Button type="primary" @click="submit">提交</Button>
</Form>`,
  data: () => ({ reason: '', files: nothing() }),
  created() {
    expose(() => heldBy(this.files))
  },
  methods: {
    submit,
    keeping(name) {
      return (file) => {
        this.files[name].push(file)
        return false
      }
    },
  },
})
