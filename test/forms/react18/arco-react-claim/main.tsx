import { Button, Card, DatePicker, Form, Grid, Input, InputNumber, Select, Switch } from '@arco-design/web-react'
import '@arco-design/web-react/dist/css/arco.css'
import { createRoot } from 'react-dom/client'
import { expose, submit } from '../../expose.ts'

document.title = '对公付款'

const types = ['增值税专用发票', '增值税普通发票', '增值税电子普通发票', '全电发票（普通发票）', '全电发票（专用发票）']
const names = [
  'contract',
  'type',
  'number',
  'code',
  'date',
  'net',
  'tax',
  'rate',
  'seller',
  'sellerId',
  'sellerBank',
  'urgent',
  'memo',
]

function Payment() {
  const [form] = Form.useForm()
  expose(() => {
    const held = form.getFieldsValue() as Record<string, unknown>
    return Object.fromEntries(names.map((name) => [name, held[name] ?? null]))
  })
  return (
    <Card title="对公付款申请" style={{ maxWidth: 900, margin: '20px auto' }}>
      <Form form={form} layout="vertical" onSubmit={() => submit()} initialValues={{ urgent: false }}>
        <Form.Item field="contract" label="合同编号">
          <Input placeholder="HT-" />
        </Form.Item>
        <Grid.Row gutter={20}>
          <Grid.Col span={12}>
            <Form.Item field="type" label="发票票种" required>
              <Select options={types} placeholder="请选择" showSearch />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={12}>
            <Form.Item field="date" label="开票时间" required>
              <DatePicker style={{ width: '100%' }} />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={12}>
            <Form.Item field="number" label="发票号码" required>
              <Input allowClear />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={12}>
            <Form.Item field="code" label="发票代码">
              <Input allowClear />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={8}>
            <Form.Item field="net" label="不含税金额">
              <InputNumber precision={2} suffix="元" />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={8}>
            <Form.Item field="rate" label="税率">
              <Select options={['1%', '3%', '6%', '9%', '13%']} />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={8}>
            <Form.Item field="tax" label="税额">
              <InputNumber precision={2} suffix="元" />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={12}>
            <Form.Item field="seller" label="供应商名称">
              <Input />
            </Form.Item>
          </Grid.Col>
          <Grid.Col span={12}>
            <Form.Item field="sellerId" label="供应商税号">
              <Input />
            </Form.Item>
          </Grid.Col>
        </Grid.Row>
        <Form.Item field="sellerBank" label="收款账户">
          <Input placeholder="开户行 / 账号" />
        </Form.Item>
        <Form.Item field="urgent" label="加急付款" triggerPropName="checked">
          <Switch />
        </Form.Item>
        <Form.Item field="memo" label="付款说明">
          <Input.TextArea />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          提交付款申请
        </Button>
      </Form>
    </Card>
  )
}

createRoot(document.querySelector('#app')!).render(<Payment />)
