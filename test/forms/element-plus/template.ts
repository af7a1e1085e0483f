/** Compiled in the page by Vue; lines stay as a Vue developer would write them. */
export const template = /* html */ `
<el-config-provider :locale="zhCn">
  <el-container class="shell">
    <el-header class="top">
      <b>青禾样例 OA</b>
      <span>首页 / 费控 / 新建报销</span>
      <el-input v-model="keyword" class="search" placeholder="搜索发票号码 / 单号" clearable />
    </el-header>
    <el-main>
      <el-form :model="form" label-width="118px" class="claim" @submit.prevent="submit()">
        <el-card shadow="never">
          <template #header>报销信息</template>
          <el-row :gutter="24">
            <el-col :xs="24" :sm="12">
              <el-form-item label="申请人"><el-input v-model="form.applicant" disabled /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="部门"><el-input v-model="form.department" /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="费用类型" required>
                <el-select v-model="form.expenseType" placeholder="请选择费用类型">
                  <el-option v-for="name in expenseTypes" :key="name" :label="name" :value="name" />
                </el-select>
              </el-form-item>
            </el-col>
            <el-col :span="24">
              <el-form-item label="报销事由" required>
                <el-input v-model="form.reason" type="textarea" :rows="2" maxlength="200" show-word-limit />
              </el-form-item>
            </el-col>
          </el-row>
        </el-card>
        <el-card shadow="never">
          <template #header>发票明细</template>
          <el-row :gutter="24">
            <el-col :xs="24" :sm="12">
              <el-form-item label="发票类型" required>
                <el-select v-model="form.invoiceType" placeholder="请选择">
                  <el-option v-for="type in invoiceTypes" :key="type.value" :label="type.label" :value="type.value" />
                </el-select>
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="开票日期" required>
                <el-date-picker v-model="form.invoiceDate" type="date" value-format="YYYY-MM-DD" placeholder="选择日期" />
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="发票代码">
                <el-input v-model="form.invoiceCode" placeholder="数电票无需填写" maxlength="12" />
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="发票号码" required><el-input v-model="form.invoiceNo" maxlength="20" /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="校验码后六位"><el-input v-model="form.checkCode" maxlength="6" /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="价税合计" required>
                <el-input-number v-model="form.totalAmount" :precision="2" :min="0" controls-position="right" />
                <span class="unit">元</span>
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="不含税金额">
                <el-input-number v-model="form.netAmount" :precision="2" :min="0" controls-position="right" />
                <span class="unit">元</span>
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="税额">
                <el-input-number v-model="form.taxAmount" :precision="2" :min="0" controls-position="right" />
                <span class="unit">元</span>
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="销售方名称" required><el-input v-model="form.sellerName" clearable /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="销售方税号"><el-input v-model="form.sellerTaxNo" clearable /></el-form-item>
            </el-col>
            <el-col :span="24">
              <el-form-item label="备注"><el-input v-model="form.remark" placeholder="选填" /></el-form-item>
            </el-col>
          </el-row>
        </el-card>
        <el-card shadow="never">
          <template #header>收款与审批</template>
          <el-row :gutter="24">
            <el-col :xs="24" :sm="12">
              <el-form-item label="收款账号" required><el-input v-model="form.bankAccount" /></el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="审批人" required>
                <el-select v-model="form.approver" placeholder="请选择审批人">
                  <el-option v-for="name in approvers" :key="name" :label="name" :value="name" />
                </el-select>
              </el-form-item>
            </el-col>
            <el-col :xs="24" :sm="12">
              <el-form-item label="应付合计"><el-input :model-value="payable" disabled><template #append>元</template></el-input></el-form-item>
            </el-col>
          </el-row>
        </el-card>
        <div class="actions">
          <el-button>存为草稿</el-button>
          <el-button type="primary" native-type="submit">提交</el-button>
        </div>
      </el-form>
    </el-main>
  </el-container>
</el-config-provider>
`
