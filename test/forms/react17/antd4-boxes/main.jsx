import { Button, Form, Input, Upload } from 'antd'
import { useState } from 'react'
import ReactDOM from 'react-dom'
import 'antd/dist/antd.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../../uploads/held.ts'

document.title = '日常费用报销'

function Claim() {
  const [files, setFiles] = useState(nothing())
  expose(() => heldBy(files))
  const boxOf = (box) => ({
    fileList: files[box],
    beforeUpload: () => false,
    onChange: ({ fileList }) => setFiles((held) => ({ ...held, [box]: fileList })),
  })
  return (
    <Form
      labelCol={{ span: 6 }}
      wrapperCol={{ span: 14 }}
      style={{ maxWidth: 800, margin: '24px auto' }}
      onFinish={() => submit()}
    >
      <Form.Item label="本人照片">
        <Upload {...boxOf('avatar')} listType="picture-card">
          上传
        </Upload>
      </Form.Item>
      <Form.Item label="备注">
        <Input />
      </Form.Item>
      <Form.Item label="发票影像" extra="单个文件不超过 5M">
        <Upload {...boxOf('invoice')} listType="picture" multiple>
          <Button>上传</Button>
        </Upload>
      </Form.Item>
      <Form.Item label="身份证">
        <Upload.Dragger {...boxOf('idCard')}>
          <p className="ant-upload-text">点击或将文件拖拽到这里上传</p>
        </Upload.Dragger>
      </Form.Item>
      <Form.Item label="费用导入">
        <Upload {...boxOf('importing')}>
          <Button>上传</Button>
        </Upload>
      </Form.Item>
      <Button htmlType="submit">提交</Button>
    </Form>
  )
}

ReactDOM.render(<Claim />, document.querySelector('#app'))
