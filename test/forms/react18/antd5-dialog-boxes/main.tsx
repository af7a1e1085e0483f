import { Button, Form, Input, Modal, Upload, type UploadFile } from 'antd'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose } from '../../expose.ts'
import { type Held, heldBy, nothing } from '../../uploads/held.ts'

type Box = keyof Held | 'behind'

/** A list of invoices with a box of its own, and over it the dialog in which one of them is entered. */
function Claim() {
  const [files, setFiles] = useState<Record<Box, UploadFile[]>>({ ...nothing<UploadFile>(), behind: [] })
  const [open, setOpen] = useState(true)
  expose(() => ({ ...heldBy(files), behind: files.behind.map(({ name }) => name) }))
  const boxOf = (box: Box) => ({
    fileList: files[box],
    beforeUpload: () => false,
    onChange: ({ fileList }: { fileList: UploadFile[] }) => setFiles((held) => ({ ...held, [box]: fileList })),
  })
  return (
    <Form layout="vertical" style={{ maxWidth: 900, margin: '24px auto' }}>
      <Form.Item label="发票附件">
        <Upload {...boxOf('behind')} multiple>
          <Button>上传</Button>
        </Upload>
      </Form.Item>
      <Modal title="添加发票" open={open} onCancel={() => setOpen(false)} okText="确定">
        <Form.Item label="发票号码">
          <Input />
        </Form.Item>
        <Form.Item label="发票文件">
          <Upload {...boxOf('invoice')}>
            <Button>上传</Button>
          </Upload>
        </Form.Item>
        <Form.Item label="本人签名">
          <Upload {...boxOf('avatar')}>
            <Button>上传</Button>
          </Upload>
        </Form.Item>
        <Form.Item label="身份证">
          <Upload {...boxOf('idCard')}>
            <Button>上传</Button>
          </Upload>
        </Form.Item>
        <Form.Item label="导入模板">
          <Upload {...boxOf('importing')}>
            <Button>上传</Button>
          </Upload>
        </Form.Item>
      </Modal>
    </Form>
  )
}

document.title = '费用报销'
const root = document.querySelector('#app')
if (root) createRoot(root).render(<Claim />)
