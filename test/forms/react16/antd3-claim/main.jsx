import { Button, Card, DatePicker, Form, Input, InputNumber, LocaleProvider, Radio, Select } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import React from 'react'
import ReactDOM from 'react-dom'
import 'antd/dist/antd.css'
import 'moment/locale/zh-cn'
import { expose, submit } from '../../expose.ts'

document.title = '费用报销'

const types = [
  ['S', '增值税专用发票'],
  ['N', '增值税普通发票'],
  ['E', '增值税电子普通发票'],
  ['DN', '数电票（普通发票）'],
  ['DS', '数电票（增值税专用发票）'],
]
const names = [
  'query',
  'unit',
  'type',
  'number',
  'code',
  'date',
  'gross',
  'tax',
  'seller',
  'deductible',
  'category',
  'bank',
  'note',
]

class Claim extends React.Component {
  componentDidMount() {
    expose(() => {
      const held = this.props.form.getFieldsValue()
      const plain = (value) => (value?.format ? value.format('YYYY-MM-DD') : (value ?? null))
      return Object.fromEntries(names.map((name) => [name, plain(held[name])]))
    })
  }

  field(name, label, control, options) {
    return (
      <Form.Item label={label} labelCol={{ span: 6 }} wrapperCol={{ span: 14 }}>
        {this.props.form.getFieldDecorator(name, options)(control)}
      </Form.Item>
    )
  }

  render() {
    return (
      <Form onSubmit={submit} style={{ maxWidth: 820, margin: '20px auto' }}>
        <Card size="small" style={{ marginBottom: 16 }}>
          {this.field('query', '历史单据', <Input.Search placeholder="输入发票号码检索" enterButton="检索" />)}
        </Card>
        <Card title="费用报销" size="small">
          {this.field('unit', '报销单位', <Input disabled />, { initialValue: '样例传媒（杭州）' })}
          {this.field(
            'type',
            '发票类型',
            <Select placeholder="请选择">
              {types.map(([value, label]) => (
                <Select.Option key={value}>{label}</Select.Option>
              ))}
            </Select>,
            { rules: [{ required: true }] },
          )}
          {this.field('number', '发票号码', <Input />, { rules: [{ required: true }] })}
          {this.field('code', '发票代码', <Input />)}
          {this.field('date', '开票日期', <DatePicker style={{ width: '100%' }} />, { rules: [{ required: true }] })}
          {this.field(
            'gross',
            '含税金额',
            <InputNumber
              precision={2}
              style={{ width: '100%' }}
              formatter={(value) => `¥ ${value}`.replace(/\B(?=(\d{3})+(?!\d))/g, ',')}
              parser={(text) => text.replace(/¥\s?|,/g, '')}
            />,
          )}
          {this.field('tax', '税额', <InputNumber precision={2} style={{ width: '100%' }} />)}
          {this.field('seller', '销货单位', <Input />)}
          {this.field(
            'deductible',
            '能否抵扣',
            <Radio.Group>
              <Radio value="1">可抵扣</Radio>
              <Radio value="0">不可抵扣</Radio>
            </Radio.Group>,
          )}
          {this.field(
            'category',
            '费用类型',
            <Select mode="multiple" placeholder="可多选">
              {['差旅费', '办公费', '招待费'].map((name) => (
                <Select.Option key={name}>{name}</Select.Option>
              ))}
            </Select>,
          )}
          {this.field('bank', '开户行及账号', <Input />)}
          {this.field('note', '摘要', <Input.TextArea />)}
          <Button type="primary" htmlType="submit">
            提交
          </Button>
        </Card>
      </Form>
    )
  }
}

const ClaimForm = Form.create()(Claim)
ReactDOM.render(
  <LocaleProvider locale={zhCN}>
    <ClaimForm />
  </LocaleProvider>,
  document.querySelector('#app'),
)
