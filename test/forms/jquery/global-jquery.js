import $ from 'jquery'

// Plugins look for jQuery on the window.
Object.assign(window, { $, jQuery: $ })
