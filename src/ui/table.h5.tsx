import { Checkbox } from './checkbox'
import { cx } from './cx'
import type { TableProps } from './table'
import { toggled } from './toggled'

const Head = <Item,>({ columns, rows, keyOf, picked, onPick }: TableProps<Item>) => {
  const all = rows.length > 0 && rows.every((row) => picked?.has(keyOf(row)))
  return (
    <thead>
      <tr>
        {picked && onPick && (
          <th className='th pick' scope='col'>
            <Checkbox checked={all} label='全选' onChange={() => onPick(new Set(all ? [] : rows.map(keyOf)))} />
          </th>
        )}
        {columns.map(({ key, title, right, width }) => (
          <th key={key} className={cx('th', right && 'r')} scope='col' style={{ width }}>
            {title}
          </th>
        ))}
      </tr>
    </thead>
  )
}

export const Table = <Item,>(props: TableProps<Item>) => {
  const { caption, columns, rows, keyOf, tight, onOpen, current, picked, onPick, nameOf = keyOf } = props
  return (
    <table className={cx('table', tight && 'tight')}>
      <caption className='sr-only'>{caption}</caption>
      <Head {...props} />
      <tbody>
        {rows.map((row) => {
          const key = keyOf(row)
          const open = onOpen && (() => onOpen(row))
          return (
            <tr
              key={key}
              className={cx('tr', picked?.has(key) && 'on', key === current && 'cur', open && 'goes')}
              aria-current={key === current || undefined}
              onClick={open}
            >
              {picked && onPick && (
                // biome-ignore lint/a11y/useKeyWithClickEvents: only keeps a click on the box from opening the row
                <td className='td pick' onClick={(event) => event.stopPropagation()}>
                  <Checkbox
                    checked={picked.has(key)}
                    label={`选中 ${nameOf(row)}`}
                    onChange={() => onPick(toggled(picked, key))}
                  />
                </td>
              )}
              {columns.map((column) => (
                <td key={column.key} className={cx('td', column.right && 'r')}>
                  {column.cell(row)}
                </td>
              ))}
            </tr>
          )
        })}
      </tbody>
    </table>
  )
}
