import '@angular/compiler'
import { Component, provideZonelessChangeDetection } from '@angular/core'
import { FormControl, FormGroup, FormsModule, ReactiveFormsModule } from '@angular/forms'
import { bootstrapApplication } from '@angular/platform-browser'
import { expose, submit } from '../../expose.ts'

document.title = '供应商发票'

class Claim {
  types = ['增值税专用发票', '增值税普通发票', '增值税电子普通发票', '数电发票-普票', '数电发票-专票']
  keyword = ''
  submit = submit
  form = new FormGroup({
    order: new FormControl('PO-26-0417'),
    type: new FormControl(''),
    number: new FormControl(''),
    code: new FormControl(''),
    date: new FormControl(''),
    gross: new FormControl<number | null>(null),
    tax: new FormControl<number | null>(null),
    seller: new FormControl(''),
    sellerId: new FormControl(''),
    confirmed: new FormControl(false),
    payDate: new FormControl(''),
  })
  constructor() {
    expose(() => ({ ...this.form.getRawValue(), keyword: this.keyword }))
  }
}

const App = Component({
  selector: 'claim-root',
  imports: [ReactiveFormsModule, FormsModule],
  styles: [
    ':host { display: block; max-width: 700px; margin: 24px auto; font: 14px system-ui, "WenQuanYi Micro Hei" }',
    '.r { display: flex; margin: 10px 0 } .r span { width: 150px; line-height: 34px } .r input, .r select { flex: 1; height: 34px; box-sizing: border-box }',
  ],
  template: /* html */ `
<div role="search"><input [(ngModel)]="keyword" placeholder="按发票号码搜索" /></div>
<h3>供应商发票登记</h3>
<form [formGroup]="form" (ngSubmit)="submit()">
  <div class="r"><span>采购订单号</span><input formControlName="order" readonly /></div>
  <div class="r"><span>发票类型</span><select formControlName="type"><option value="">请选择</option>@for (type of types; track type) {<option [ngValue]="type">{{ type }}</option>}</select></div>
  <div class="r"><span>发票号码</span><input formControlName="number" /></div>
  <div class="r"><span>发票代码</span><input formControlName="code" /></div>
  <div class="r"><span>发票开票日期</span><input type="date" formControlName="date" /></div>
  <div class="r"><span>价税总计（元）</span><input type="number" step="0.01" formControlName="gross" /></div>
  <div class="r"><span>其中：增值税额（元）</span><input type="number" step="0.01" formControlName="tax" /></div>
  <div class="r"><span>供应商全称</span><input formControlName="seller" /></div>
  <div class="r"><span>供应商纳税人识别号</span><input formControlName="sellerId" /></div>
  <div class="r"><span>三单匹配</span><label><input type="checkbox" formControlName="confirmed" />已核对订单与入库单</label></div>
  <div class="r"><span>计划付款日期</span><input type="date" formControlName="payDate" /></div>
  <button>登记</button>
</form>`,
})(Claim)

document.querySelector('#app')?.replaceWith(document.createElement('claim-root'))
await bootstrapApplication(App, { providers: [provideZonelessChangeDetection()] })
