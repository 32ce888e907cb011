// On H5 toast, sheet and menu are HTML elements of our own: nothing of taro-ui is loaded.
export {}
