import { fakeBrowser } from '@webext-core/fake-browser'

/** Stands where webextension-polyfill would be: an in-memory browser that each test may reset. */
export default fakeBrowser
