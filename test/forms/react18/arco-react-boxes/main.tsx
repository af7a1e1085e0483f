import { Button, Form, Input, Upload } from '@arco-design/web-react'
import type { UploadItem } from '@arco-design/web-react/es/Upload'
import '@arco-design/web-react/dist/css/arco.css'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'
import { type Held, heldBy, nothing } from '../../uploads/held.ts'

document.title = '差旅报销'

function Claim() {
  const [files, setFiles] = useState(nothing<UploadItem>())
  expose(() => heldBy(files))
  const boxOf = (box: keyof Held) => ({
    fileList: files[box],
    autoUpload: false,
    onChange: (fileList: UploadItem[]) => setFiles((held) => ({ ...held, [box]: fileList })),
  })
  return (
    <Form layout="vertical" style={{ maxWidth: 760, margin: '24px auto' }} onSubmit={() => submit()}>
      <Form.Item label="头像">
        <Upload {...boxOf('avatar')} listType="picture-card" />
      </Form.Item>
      <Form.Item label="出差事由">
        <Input />
      </Form.Item>
      <Form.Item label="身份证">
        <Upload {...boxOf('idCard')} multiple />
      </Form.Item>
      <Form.Item label="票据附件" extra="支持 pdf、ofd、jpg，单个不超过 20MB">
        <Upload {...boxOf('invoice')} drag multiple tip="点击或拖拽文件到此处上传" />
      </Form.Item>
      <Form.Item label="行程导入">
        <Upload {...boxOf('importing')} accept=".xlsx" />
      </Form.Item>
      <Button htmlType="submit">提交</Button>
    </Form>
  )
}

const root = document.querySelector('#app')
if (root) createRoot(root).render(<Claim />)
