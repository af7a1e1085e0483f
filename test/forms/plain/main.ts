import { expose, submit } from '../expose.ts'

const form = document.querySelector<HTMLFormElement>('#claim')!
const search = document.querySelector<HTMLFormElement>('#search')!
const claimTotal = form.querySelector<HTMLInputElement>('[name=claimTotal]')!

/** The page adds up by itself, as company forms do. */
form.addEventListener('input', () => {
  claimTotal.value = Number(new FormData(form).get('total') || 0).toFixed(2)
})
form.addEventListener('submit', submit)
search.addEventListener('submit', submit)

// Disabled controls are not part of form data, yet what the page computed is worth comparing.
expose(() => ({
  ...Object.fromEntries([...new FormData(form), ...new FormData(search)]),
  claimTotal: claimTotal.value,
}))
