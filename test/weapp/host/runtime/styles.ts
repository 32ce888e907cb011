/** Looks of the built-in components before any wxss, and of the bars and dialogs WeChat draws. */
const COMPONENTS = `
page{display:block;min-height:100%;box-sizing:border-box;font-size:16px}
view,swiper,swiper-item,scroll-view,form,picker,checkbox-group,radio-group,cover-view,navigator,rich-text{display:block}
page-meta{display:none}
root-portal,block{display:contents}
text{white-space-collapse:preserve-breaks}
[hidden]{display:none!important}
image,cover-image{display:inline-block;overflow:hidden;width:320px;height:240px}
image>img,cover-image>img{display:block;width:100%;height:100%}
image[data-host-mode=widthFix],image[data-host-mode=widthFix]>img{height:auto!important}
image[data-host-mode=heightFix],image[data-host-mode=heightFix]>img{width:auto!important}
canvas{display:block;width:300px;height:150px}
input{display:block;width:100%;min-height:1.4em;padding:0;border:0;outline:0;background:none;color:inherit;font:inherit;text-align:inherit;box-sizing:border-box}
textarea{display:block;width:300px;height:150px;padding:0;border:0;outline:0;resize:none;background:none;color:inherit;font:inherit;box-sizing:border-box}
input::placeholder,textarea::placeholder{color:var(--placeholder,#808080)}
button{display:block;position:relative;width:100%;margin:0 auto;padding:0 14px;box-sizing:border-box;border:0;border-radius:5px;font:inherit;font-size:18px;line-height:2.55556;text-align:center;color:#000;background:#f8f8f8;overflow:hidden}
button::after{content:' ';position:absolute;inset:0;border:1px solid rgba(0,0,0,.2);border-radius:5px;pointer-events:none}
button[data-look=primary]{color:#fff;background:#07c160}
button[data-look=warn]{color:#fff;background:#e64340}
button[data-size=mini]{display:inline-block;width:auto;font-size:13px;line-height:2.3}
button[disabled]{color:rgba(0,0,0,.3)}
swiper{position:relative;height:150px;overflow:hidden}
swiper-item{position:absolute;inset:0;overflow:hidden}
scroll-view[data-host-y]{overflow-y:auto}scroll-view[data-host-x]{overflow-x:auto}
scroll-view::-webkit-scrollbar,.host-scroller::-webkit-scrollbar{display:none}
switch{display:inline-block;position:relative;width:52px;height:32px;border-radius:16px;background:#dfdfdf;vertical-align:middle}
switch::before{content:'';position:absolute;top:2px;left:2px;width:28px;height:28px;border-radius:50%;background:#fff}
switch[data-host-on]{background:#07c160}switch[data-host-on]::before{left:22px}
checkbox::before,radio::before{content:'';display:inline-block;width:22px;height:22px;margin-right:5px;border:1px solid #d1d1d1;border-radius:3px;background:#fff;box-sizing:border-box;text-align:center;line-height:20px;color:#07c160;vertical-align:middle}
radio::before{border-radius:50%}checkbox[data-host-on]::before,radio[data-host-on]::before{content:'✓'}
`

const SHELL = `
*{-webkit-tap-highlight-color:transparent}
html,body{margin:0;height:100%;overflow:clip;font-family:system-ui,-apple-system,'Noto Sans CJK SC','PingFang SC',sans-serif}
.host-pages{position:fixed;left:0;right:0;overflow:clip}
.host-frame{position:absolute;inset:0;transform:translateZ(0)}
.host-scroller{position:absolute;inset:0;overflow-y:auto;overflow-x:hidden}
.host-status,.host-nav{position:fixed;left:0;right:0;height:44px;line-height:44px;text-align:center;font-weight:600}
.host-status{top:0;padding-left:28px;text-align:left;font-size:15px;pointer-events:none;box-sizing:border-box}
.host-nav{top:44px;font-size:17px}
.host-back{position:absolute;left:0;width:44px;font-size:30px;font-weight:400}
.host-title{padding:0 100px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis}
.host-capsule{position:fixed;top:50px;right:7px;width:87px;height:32px;line-height:32px;box-sizing:border-box;border:1px solid rgba(128,128,128,.3);border-radius:16px;text-align:center;font-size:13px;color:#777;background:rgba(128,128,128,.08);pointer-events:none}
.host-tabs{position:fixed;left:0;right:0;bottom:0;height:50px;display:flex;border-top:1px solid rgba(128,128,128,.2);box-sizing:border-box}
.host-tab{position:relative;flex:1;padding-top:30px;text-align:center;font-size:10px;background:no-repeat center 5px/24px 24px}
.host-badge{position:absolute;top:2px;left:calc(50% + 6px);min-width:16px;height:16px;line-height:16px;border-radius:8px;background:#fa5151;color:#fff;font-size:10px}
.host-dot{min-width:8px;width:8px;height:8px}
`

const DIALOGS = `
.host-veil{position:fixed;inset:0;z-index:1000;display:flex;align-items:center;justify-content:center;background:rgba(0,0,0,.5);font-size:16px;color:#191919}
.host-modal{width:300px;border-radius:12px;background:#fff;text-align:center}
.host-modal-title{padding:24px 24px 8px;font-weight:600;font-size:17px}
.host-modal-content{padding:0 24px 24px;color:#737373;white-space:pre-line;max-height:50vh;overflow:auto}
.host-modal input{width:250px;margin:0 auto 24px;padding:8px;background:#f2f2f2}
.host-modal-foot{display:flex;border-top:1px solid #eee}
.host-modal-foot>*{flex:1;padding:15px 0;font-weight:600}.host-confirm{color:#576b95}
.host-actions,.host-sheet{align-self:flex-end;width:100%;border-radius:12px 12px 0 0;background:#fff;text-align:center;overflow:hidden}
.host-action{padding:16px;border-bottom:1px solid #eee}.host-alert{padding:14px;color:#737373;font-size:13px}
.host-sheet-head{display:flex;justify-content:space-between;padding:14px 16px}
.host-columns{display:flex;height:240px;border-top:1px solid #eee}
.host-column{flex:1;overflow-y:auto;padding:80px 0;box-sizing:border-box}
.host-option{height:40px;line-height:40px;overflow:hidden;white-space:nowrap;text-overflow:ellipsis;color:#888}
.host-option.host-on{color:#191919;font-weight:600;background:#f4f4f4}
.host-toast{position:fixed;z-index:1001;left:50%;top:45%;transform:translate(-50%,-50%);max-width:240px;padding:14px 18px;border-radius:10px;background:rgba(30,30,30,.9);color:#fff;font-size:15px;text-align:center;pointer-events:none}
.host-mask{pointer-events:auto}
`

export const BASE = COMPONENTS + SHELL + DIALOGS
