import { fakeBrowser } from '@webext-core/fake-browser'
import { h, render } from 'preact'
import { expect, test, vi } from 'vitest'
import { Header } from '../../../extension/panel/header.tsx'
import shellPage from '../../../extension/panel.html?raw'

test('the top line that stands before any script has run looks like the one that takes its place', () => {
  vi.spyOn(fakeBrowser.i18n, 'getMessage').mockImplementation((key: string) => key)
  const drawn = document.createElement('div')
  render(h(Header, { title: '', count: 0, onFiles: () => undefined }), drawn)
  const shell = new DOMParser().parseFromString(shellPage, 'text/html').body
  const looks = (within: Element) => ({
    icons: [...within.querySelectorAll('.top path')].map((path) => path.getAttribute('d')),
    classes: [...within.querySelectorAll('.top > .button')].map(({ className }) => className),
  })
  expect(looks(shell)).toEqual(looks(drawn))
})
