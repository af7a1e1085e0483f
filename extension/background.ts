import { keepBadge } from './badge.ts'
import { browser } from './browser.ts'
import { onMenuClick } from './capture/menu-click.ts'
import { createMenus } from './capture/menus.ts'
import { inbox } from './store.ts'

browser.runtime.onInstalled.addListener(createMenus)
browser.contextMenus.onClicked.addListener(onMenuClick)
void keepBadge(inbox, new AbortController().signal)
