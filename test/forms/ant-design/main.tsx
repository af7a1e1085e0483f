import {
  App,
  Button,
  Card,
  Col,
  ConfigProvider,
  DatePicker,
  Flex,
  Form,
  Input,
  InputNumber,
  Row,
  Select,
  Space,
  Typography,
} from 'antd'
import zhCN from 'antd/locale/zh_CN'
import dayjs, { type Dayjs } from 'dayjs'
import type { ReactNode } from 'react'
import { useState } from 'react'
import { createRoot } from 'react-dom/client'
import 'dayjs/locale/zh-cn'
import { expose, submit } from '../expose.ts'

dayjs.locale('zh-cn')

const expenseTypes = ['差旅费', '招待费', '办公费', '市内交通', '会务费', '培训费', '其他'].map((value) => ({ value }))
const invoiceTypes = [
  { value: 1, label: '增值税专用发票' },
  { value: 2, label: '增值税普通发票' },
  { value: 3, label: '增值税电子普通发票' },
  { value: 4, label: '增值税电子专用发票' },
  { value: 5, label: '全面数字化的电子发票（普通发票）' },
  { value: 6, label: '全面数字化的电子发票（增值税专用发票）' },
  { value: 9, label: '其他票据' },
]
const approvers = ['许朗 · 部门负责人', '沈砚 · 财务'].map((value) => ({ value }))

interface Claim {
  applicant: string
  project?: string
  expenseType?: string
  reason?: string
  fplx?: number
  kprq?: Dayjs
  fpdm?: string
  fphm?: string
  jym?: string
  jshj?: number
  se?: number
  je?: number
  xfmc?: string
  xfsh?: string
  remark?: string
  account?: string
  approver?: string
  captcha?: string
}

const Cell = ({ wide, children }: { wide?: boolean; children: ReactNode }) => (
  <Col xs={24} sm={wide ? 24 : 12} lg={wide ? 24 : 8}>
    {children}
  </Col>
)
const Money = () => <InputNumber<number> precision={2} min={0} suffix="元" style={{ width: '100%' }} />

const controlNames = [
  ...['applicant', 'project', 'expenseType', 'reason', 'fplx', 'kprq', 'fpdm', 'fphm', 'jym'],
  ...['jshj', 'je', 'se', 'xfmc', 'xfsh', 'remark', 'account', 'approver', 'captcha'],
] as (keyof Claim)[]

function ClaimPage() {
  const [form] = Form.useForm<Claim>()
  const [keyword, setKeyword] = useState('')
  const total = Form.useWatch('jshj', form)?.toFixed(2) ?? '0.00'
  expose(() => {
    const { kprq, ...values } = form.getFieldsValue()
    const held = { ...values, kprq: kprq?.format('YYYY-MM-DD') }
    return { ...Object.fromEntries(controlNames.map((name) => [name, held[name] ?? null])), total, keyword }
  })
  return (
    <Form
      form={form}
      layout="vertical"
      initialValues={{ applicant: '白露' }}
      onFinish={() => submit()}
      style={{ maxWidth: 1080, margin: '0 auto', padding: 16 }}
    >
      <Flex gap={12} wrap align="center" justify="space-between" style={{ marginBottom: 16 }}>
        <Typography.Title level={4} style={{ margin: 0 }}>
          费用报销申请
        </Typography.Title>
        <Input.Search
          placeholder="按发票号码查询历史报销"
          value={keyword}
          onChange={({ target }) => setKeyword(target.value)}
          style={{ width: 260 }}
        />
      </Flex>
      <Space direction="vertical" size={16} style={{ width: '100%' }}>
        <Card title="申请信息">
          <Row gutter={24}>
            <Cell>
              <Form.Item name="applicant" label="申请人">
                <Input disabled />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="project" label="所属项目">
                <Input placeholder="请输入项目名称" />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="expenseType" label="费用类型" required>
                <Select options={expenseTypes} placeholder="请选择" allowClear />
              </Form.Item>
            </Cell>
            <Cell wide>
              <Form.Item name="reason" label="报销事由" required>
                <Input.TextArea rows={2} maxLength={200} showCount />
              </Form.Item>
            </Cell>
          </Row>
        </Card>
        <Card title="发票信息">
          <Row gutter={24}>
            <Cell>
              <Form.Item name="fplx" label="发票类型" required>
                <Select options={invoiceTypes} placeholder="请选择发票类型" />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="kprq" label="开票日期" required>
                <DatePicker style={{ width: '100%' }} />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="fpdm" label="发票代码" tooltip="数电票没有发票代码">
                <Input maxLength={12} />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="fphm" label="发票号码" required>
                <Input maxLength={20} />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="jym" label="校验码后六位">
                <Input maxLength={6} placeholder="仅普通发票" />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="jshj" label="价税合计" required>
                {Money()}
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="je" label="不含税金额">
                {Money()}
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="se" label="税额">
                {Money()}
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="xfmc" label="销售方名称" required>
                <Input allowClear />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="xfsh" label="销售方税号">
                <Input allowClear />
              </Form.Item>
            </Cell>
            <Cell wide>
              <Form.Item name="remark" label="备注">
                <Input placeholder="选填" />
              </Form.Item>
            </Cell>
          </Row>
        </Card>
        <Card title="付款与审批">
          <Row gutter={24}>
            <Cell>
              <Form.Item name="account" label="收款账号" required>
                <Input placeholder="本人工资卡" />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="approver" label="审批人" required>
                <Select options={approvers} placeholder="请选择" />
              </Form.Item>
            </Cell>
            <Cell>
              <Form.Item name="captcha" label="图形验证码">
                <Input
                  maxLength={4}
                  placeholder="右图字符"
                  suffix={<i style={{ letterSpacing: 3, color: '#1677ff' }}>m8Xp</i>}
                />
              </Form.Item>
            </Cell>
          </Row>
        </Card>
        <Flex gap={12} align="center" justify="flex-end" wrap>
          <Typography.Text type="secondary">合计（元）</Typography.Text>
          <Input value={total} disabled aria-label="合计（元）" style={{ width: 140, textAlign: 'right' }} />
          <Button>保存</Button>
          <Button type="primary" htmlType="submit">
            提交审批
          </Button>
        </Flex>
      </Space>
    </Form>
  )
}

createRoot(document.querySelector('#root')!).render(
  <ConfigProvider locale={zhCN}>
    <App>
      <ClaimPage />
    </App>
  </ConfigProvider>,
)
