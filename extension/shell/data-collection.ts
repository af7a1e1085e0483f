import type { Permissions } from 'webextension-polyfill'
import { browser } from './browser.ts'

/** What a picture of an invoice may hold, in Firefox's words; the manifest declares the same as optional. */
const kinds = ['financialAndPaymentInfo', 'personallyIdentifyingInfo', 'websiteContent']
const asked = { data_collection: kinds } as Permissions.Permissions & Permissions.AnyPermissions

/** Only Firefox asks for this itself; elsewhere our own question is all there is. */
const isAsked = () => 'getBrowserInfo' in browser.runtime

/**
 * Asks the browser to let pictures go to the worker; call it first in the handler of a click. Resolves to whether they
 * may. Source: Firefox, `browser_specific_settings.gecko.data_collection_permissions`.
 */
export const requestDataCollection = async (): Promise<boolean> => !isAsked() || browser.permissions.request(asked)

/** Whether pictures may go to the worker; people take that back where they take permissions back. */
export const mayCollectData = async (): Promise<boolean> => !isAsked() || browser.permissions.contains(asked)
