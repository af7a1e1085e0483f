import { Button, Form, Input, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'
import { type Held, heldBy, nothing } from '../held.ts'

function Claim() {
  const [files, setFiles] = useState(nothing<UploadFile>())
  expose(() => heldBy(files))
  const boxOf = (box: keyof Held) => ({
    fileList: files[box],
    beforeUpload: () => false,
    onChange: ({ fileList }: { fileList: UploadFile[] }) => setFiles((held) => ({ ...held, [box]: fileList })),
  })
  return (
    <Form layout="vertical" style={{ maxWidth: 720, margin: '24px auto' }} onFinish={() => submit()}>
      <Form.Item label="员工头像">
        <Upload {...boxOf('avatar')} accept="image/*" listType="picture-card">
          上传
        </Upload>
      </Form.Item>
      <Form.Item label="身份证正反面">
        <Upload {...boxOf('idCard')} multiple>
          <Button>选择文件</Button>
        </Upload>
      </Form.Item>
      <Form.Item label="报销说明">
        <Input.TextArea />
      </Form.Item>
      <Form.Item label="发票附件" extra="支持扩展名：.pdf .ofd .jpg，大小不超过 20M">
        <Upload {...boxOf('invoice')} multiple>
          <Button>选择文件</Button>
        </Upload>
      </Form.Item>
      <Form.Item label="费用明细">
        <Upload {...boxOf('importing')} accept=".xlsx">
          <Button>批量导入</Button>
        </Upload>
      </Form.Item>
      <Button htmlType="submit">提交</Button>
    </Form>
  )
}

document.title = '费用报销'
const root = document.querySelector('#app')
if (root) createRoot(root).render(<Claim />)
