import { Button, Card, ConfigProvider, DatePicker, Form, Input, InputNumber, Select, Table } from 'antd'
import zhCN from 'antd/es/locale/zh_CN'
import ReactDOM from 'react-dom'
import 'antd/dist/antd.css'
import 'moment/locale/zh-cn'
import { expose, submit } from '../../expose.ts'

document.title = '差旅报销'

const types = ['增值税专用发票', '增值税普通发票', '增值税电子普通发票', '数电票（普票）', '数电票（专票）'].map(
  (value) => ({ value }),
)

const columnsOf = (remove) => {
  const cell = (name, control) => (_, field) => (
    <Form.Item name={[field.name, name]} noStyle>
      {control}
    </Form.Item>
  )
  return [
    { title: '发票类型', render: cell('type', <Select options={types} style={{ width: 170 }} placeholder="请选择" />) },
    { title: '开票日期', render: cell('date', <DatePicker />) },
    { title: '发票代码', render: cell('code', <Input />) },
    { title: '发票号码', render: cell('number', <Input style={{ width: 190 }} />) },
    { title: '开票方', render: cell('seller', <Input style={{ width: 220 }} />) },
    { title: '价税合计(元)', render: cell('gross', <InputNumber precision={2} />) },
    { title: '说明', render: cell('memo', <Input />) },
    {
      title: '',
      render: (_, field) => (
        <Button type="link" onClick={() => remove(field.name)}>
          移除
        </Button>
      ),
    },
  ]
}

function Claim() {
  const [form] = Form.useForm()
  const plain = (row = {}) => ({
    type: row.type ?? null,
    date: row.date?.format('YYYY-MM-DD') ?? null,
    code: row.code ?? null,
    number: row.number ?? null,
    seller: row.seller ?? null,
    gross: row.gross ?? null,
    memo: row.memo ?? null,
  })
  expose(() => {
    const { invoices = [], ...head } = form.getFieldsValue()
    return {
      trip: head.trip ?? null,
      traveller: head.traveller ?? null,
      days: head.days ?? null,
      invoices: invoices.map(plain),
    }
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ traveller: '秦岚', invoices: [{}] }}
      onFinish={() => submit()}
      style={{ padding: 20 }}
    >
      <Card title="差旅信息" size="small">
        <Form.Item name="traveller" label="出差人">
          <Input disabled />
        </Form.Item>
        <Form.Item name="trip" label="出差事由">
          <Input />
        </Form.Item>
        <Form.Item name="days" label="出差天数">
          <InputNumber min={1} />
        </Form.Item>
      </Card>
      <Form.List name="invoices">
        {(fields, { add, remove }) => (
          <Card
            title="发票清单"
            size="small"
            style={{ marginTop: 16 }}
            extra={
              <Button type="dashed" onClick={() => add({})}>
                新增发票
              </Button>
            }
          >
            <Table
              dataSource={fields}
              columns={columnsOf(remove)}
              pagination={false}
              rowKey="key"
              size="small"
              scroll={{ x: true }}
            />
          </Card>
        )}
      </Form.List>
      <Button type="primary" htmlType="submit" style={{ marginTop: 16 }}>
        提交
      </Button>
    </Form>
  )
}

ReactDOM.render(
  <ConfigProvider locale={zhCN}>
    <Claim />
  </ConfigProvider>,
  document.querySelector('#app'),
)
