import {EncryptedPDFError, PDFDocument} from '@cantoo/pdf-lib'
import type {Channel, Knowledge} from '../types.js'
import {glyphChannels} from './glyphs.js'
import {objectChannels} from './objects.js'
import {pageChannels} from './pages.js'
import {revisionsOf} from './revisions.js'
import {strayPages} from './strayPages.js'
import {streamChannels} from './streams.js'

export interface ChannelsRead {
  readonly channels: readonly Channel[]
  readonly unread: readonly string[]
}

/**
 * All text that can be got out of a file: the words of its pages by pdf.js; strings, names and streams of its objects by
 * pdf-lib; pages that no reader turns to; what earlier versions of the file held; its name.
 */
export async function channelsOf(bytes: Uint8Array, name: string, knowledge: Knowledge): Promise<ChannelsRead> {
  const [first, ...earlier] = revisionsOf(bytes)
  const newest = await versionChannels(first ?? bytes, knowledge)
  const older = await Promise.all(
    earlier.map((one) => versionChannels(one, knowledge).catch(() => ({channels: [], unread: []}))),
  )
  const old = older
    .flatMap(({channels}) => channels)
    .map((channel) => ({...channel, name: `earlier version: ${channel.name}`}))
  const bare = {
    name: 'between objects',
    text: new TextDecoder('latin1').decode(bytes).replace(/\bstream\r?\n[\s\S]*?endstream/gu, ' '),
  }
  return {channels: [{name: 'file name', text: name}, ...newest.channels, bare, ...old], unread: newest.unread}
}

async function versionChannels(bytes: Uint8Array, knowledge: Knowledge): Promise<ChannelsRead> {
  const {pages, unread} = await pageChannels(bytes)
  const document = await open(bytes)
  if (!document)
    return {channels: pages.channels, unread: [...unread, 'the file is encrypted: only the text of its pages was read']}
  const stray = await strayPages(document, bytes)
  return {
    channels: [
      ...pages.channels,
      ...stray,
      ...objectChannels(document),
      ...streamChannels(document),
      ...glyphChannels(document, pages.file, knowledge),
    ],
    unread,
  }
}

async function open(bytes: Uint8Array): Promise<PDFDocument | undefined> {
  try {
    return await PDFDocument.load(bytes, {
      updateMetadata: false,
      throwOnInvalidObject: false,
      warnOnInvalidObjects: false,
      capNumbers: false,
    })
  } catch (error) {
    if (error instanceof EncryptedPDFError) return undefined
    throw error
  }
}
