import { Button, Upload } from '@douyinfe/semi-ui'
import type { FileItem } from '@douyinfe/semi-ui/lib/es/upload'
import { type ReactNode, useState } from 'react'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'
import { type Held, heldBy, nothing } from '../../uploads/held.ts'

document.title = '报销申请'

const item = (label: string, control: ReactNode) => (
  <div className="semi-form-field">
    <label className="semi-form-field-label">
      <div className="semi-form-field-label-text">{label}</div>
    </label>
    <div className="semi-form-field-main">{control}</div>
  </div>
)

function Claim() {
  const [files, setFiles] = useState(nothing<FileItem>())
  expose(() => heldBy(files))
  const boxOf = (box: keyof Held) => ({
    action: '',
    uploadTrigger: 'custom' as const,
    fileList: files[box],
    onChange: ({ fileList }: { fileList: FileItem[] }) => setFiles((held) => ({ ...held, [box]: fileList })),
  })
  return (
    <div style={{ maxWidth: 760, margin: '24px auto' }}>
      {item(
        '头像',
        <Upload {...boxOf('avatar')} listType="picture" accept="image/*">
          <Button>选择图片</Button>
        </Upload>,
      )}
      {item(
        '发票附件',
        <Upload {...boxOf('invoice')} multiple prompt="支持 PDF、OFD、图片">
          <Button>选择文件</Button>
        </Upload>,
      )}
      {item('身份证', <Upload {...boxOf('idCard')} draggable dragMainText="点击上传文件或拖拽文件到这里" />)}
      {item(
        '批量导入',
        <Upload {...boxOf('importing')} accept=".xlsx">
          <Button>选择文件</Button>
        </Upload>,
      )}
      <Button onClick={() => submit()}>提交</Button>
    </div>
  )
}

const root = document.querySelector('#app')
if (root) createRoot(root).render(<Claim />)
