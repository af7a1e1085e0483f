import { expose, namedValues, submit } from '../expose.ts'

const form = document.querySelector<HTMLFormElement>('#claim')!
const search = document.querySelector<HTMLFormElement>('#search')!
const claimTotal = form.querySelector<HTMLInputElement>('[name=claimTotal]')!

/** The page adds up by itself, as company forms do. */
form.addEventListener('input', () => {
  claimTotal.value = Number(new FormData(form).get('total') || 0).toFixed(2)
})
form.addEventListener('submit', submit)
search.addEventListener('submit', submit)

expose(() => ({ ...namedValues(form), ...namedValues(search) }))
