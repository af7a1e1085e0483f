import { Button, Card, Checkbox, ConfigProvider, DatePicker, Form, Input, InputNumber, Radio, Select } from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs, { type Dayjs } from 'dayjs'
import { createRoot } from 'react-dom/client'
import 'dayjs/locale/zh-cn'
import { expose, submit } from '../../expose.ts'

dayjs.locale('zh-cn')
document.title = '票据填报'

const types = [
  ['vat_s', '增值税专用发票'],
  ['vat_n', '增值税普通发票'],
  ['vat_e', '增值税电子普通发票'],
  ['dig_n', '数电票-普通发票'],
  ['dig_s', '数电票-专用发票'],
  ['train', '火车票'],
].map(([value, label]) => ({ value, label }))
const names = [
  'source',
  'type',
  'code',
  'check',
  'number',
  'date',
  'gross',
  'net',
  'tax',
  'seller',
  'trainNo',
  'shared',
  'reason',
]

function ByType() {
  const [form] = Form.useForm()
  const type: string | undefined = Form.useWatch('type', form)
  const vat = type?.startsWith('vat') ?? false
  const digital = type?.startsWith('dig') ?? false
  expose(() => {
    const held = form.getFieldsValue(true) as Record<string, unknown>
    const date = held.date as Dayjs | undefined
    return Object.fromEntries(
      names.map((name) => [name, name === 'date' ? (date?.format('YYYY-MM-DD') ?? null) : (held[name] ?? null)]),
    )
  })
  return (
    <Card title="票据填报" style={{ maxWidth: 720, margin: '24px auto' }}>
      <Form
        form={form}
        labelCol={{ span: 6 }}
        initialValues={{ source: 'manual', shared: false }}
        onFinish={() => submit()}
      >
        <Form.Item name="source" label="录入方式">
          <Radio.Group
            options={[
              { value: 'manual', label: '手工录入' },
              { value: 'scan', label: '扫码录入' },
            ]}
            optionType="button"
          />
        </Form.Item>
        <Form.Item name="type" label="票据类型" required>
          <Select options={types} placeholder="选择后显示要填的内容" />
        </Form.Item>
        {vat && (
          <Form.Item name="code" label="发票代码">
            <Input />
          </Form.Item>
        )}
        {vat && (
          <Form.Item name="check" label="校验码后6位">
            <Input maxLength={6} />
          </Form.Item>
        )}
        {(vat || digital) && (
          <>
            <Form.Item name="number" label="发票号码" required>
              <Input />
            </Form.Item>
            <Form.Item name="date" label="开票日期" required>
              <DatePicker />
            </Form.Item>
            <Form.Item name="net" label="金额（不含税）">
              <InputNumber precision={2} addonAfter="元" />
            </Form.Item>
            <Form.Item name="tax" label="税额">
              <InputNumber precision={2} addonAfter="元" />
            </Form.Item>
            <Form.Item name="seller" label="销售方">
              <Input />
            </Form.Item>
          </>
        )}
        {type === 'train' && (
          <Form.Item name="trainNo" label="车次">
            <Input />
          </Form.Item>
        )}
        {type && (
          <Form.Item name="gross" label="票面金额" required>
            <InputNumber precision={2} addonAfter="元" />
          </Form.Item>
        )}
        <Form.Item name="shared" label="费用分摊" valuePropName="checked">
          <Checkbox>需要分摊到其他部门</Checkbox>
        </Form.Item>
        <Form.Item name="reason" label="事由" required>
          <Input.TextArea />
        </Form.Item>
        <Button type="primary" htmlType="submit">
          提交
        </Button>
      </Form>
    </Card>
  )
}

createRoot(document.querySelector('#app')!).render(
  <ConfigProvider locale={zhCN}>
    <ByType />
  </ConfigProvider>,
)
