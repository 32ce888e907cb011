import { create } from 'zustand'
import { onConnection } from './net'

const useConnection = create<{ online: boolean }>()(() => ({ online: true }))

onConnection((online) => useConnection.setState({ online }))

/** Whether this device has a connection at all. */
export const useOnline = () => useConnection(({ online }) => online)

export const isOnline = () => useConnection.getState().online
