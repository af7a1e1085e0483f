import { keepBadge } from './badge.ts'
import { browser } from './browser.ts'
import { backgroundAnswers } from './capture/background-answers.ts'
import { onMenuClick } from './capture/menu-click.ts'
import { createMenus } from './capture/menus.ts'
import { onShortcut } from './capture/shortcuts.ts'
import { followManaged } from './managed-settings.ts'
import { answer } from './messaging.ts'
import { language } from './settings.ts'
import { inbox } from './store.ts'

browser.runtime.onInstalled.addListener(createMenus)
language.watch(createMenus, new AbortController().signal)
browser.contextMenus.onClicked.addListener(onMenuClick)
browser.commands.onCommand.addListener(onShortcut)
answer(backgroundAnswers)
followManaged()
void keepBadge(inbox, new AbortController().signal)
