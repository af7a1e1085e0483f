import { backgroundAnswers, pageAnswers } from './capture/background-answers.ts'
import { onMenuClick } from './capture/menu-click.ts'
import { createMenus } from './capture/menus.ts'
import { resumeCaptures } from './capture/resume-captures.ts'
import { onShortcut } from './capture/shortcuts.ts'
import { keepBadge } from './inbox/badge.ts'
import { inbox } from './inbox/inbox.ts'
import { followManaged } from './settings/managed-settings.ts'
import { language } from './settings/settings.ts'
import { browser } from './shell/browser.ts'
import { closeStorage } from './shell/close-storage.ts'
import { answer, answerPages } from './shell/messaging.ts'

browser.runtime.onInstalled.addListener(createMenus)
language.watch(createMenus, new AbortController().signal)
browser.contextMenus?.onClicked.addListener(onMenuClick)
browser.commands?.onCommand.addListener(onShortcut)
answer(backgroundAnswers)
answerPages(pageAnswers)
followManaged()
void closeStorage()
void resumeCaptures(new AbortController().signal)
void keepBadge(inbox, new AbortController().signal)
