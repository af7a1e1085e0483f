import { Button, Form, Icon, Input, Upload } from 'antd'
import React from 'react'
import ReactDOM from 'react-dom'
import 'antd/dist/antd.css'
import { expose, submit } from '../../expose.ts'
import { heldBy, nothing } from '../../uploads/held.ts'

document.title = '费用报销'

class Claim extends React.Component {
  state = nothing()

  componentDidMount() {
    expose(() => heldBy(this.state))
  }

  box(name, more) {
    return {
      fileList: this.state[name],
      beforeUpload: () => false,
      onChange: ({ fileList }) => this.setState({ [name]: fileList }),
      ...more,
    }
  }

  render() {
    const layout = { labelCol: { span: 6 }, wrapperCol: { span: 14 } }
    return (
      <Form style={{ maxWidth: 800, margin: '24px auto' }} onSubmit={submit}>
        <Form.Item label="员工照片" {...layout}>
          <Upload {...this.box('avatar', { listType: 'picture-card' })}>
            <Icon type="plus" />
          </Upload>
        </Form.Item>
        <Form.Item label="事由" {...layout}>
          <Input />
        </Form.Item>
        <Form.Item label="身份证复印件" {...layout}>
          <Upload {...this.box('idCard', { multiple: true })}>
            <Button>点击上传</Button>
          </Upload>
        </Form.Item>
        <Form.Item label="电子发票" extra="支持 PDF、OFD" {...layout}>
          <Upload {...this.box('invoice', { multiple: true })}>
            <Button>
              <Icon type="upload" /> 点击上传
            </Button>
          </Upload>
        </Form.Item>
        <Form.Item label="明细模板" {...layout}>
          <Upload {...this.box('importing', { accept: '.xls,.xlsx' })}>
            <Button>点击上传</Button>
          </Upload>
        </Form.Item>
        <Button htmlType="submit">提交</Button>
      </Form>
    )
  }
}

ReactDOM.render(<Claim />, document.querySelector('#app'))
