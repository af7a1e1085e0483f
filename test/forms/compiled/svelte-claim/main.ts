import { mount } from 'svelte'
import Claim from './Claim.svelte'

document.title = '员工报销'
mount(Claim, { target: document.querySelector('#app')! })
