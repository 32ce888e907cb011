import { useState } from 'react'
import { Screen } from '@/features/shell/screen'
import { ComplaintFiled, type Filed } from './complaint-filed'
import { ComplaintForm } from './complaint-form'

const ComplaintPage = () => {
  const [filed, setFiled] = useState<Filed>()
  if (filed) {
    return (
      <Screen title='投诉建议' back>
        <ComplaintFiled filed={filed} />
      </Screen>
    )
  }
  return <ComplaintForm onFiled={setFiled} />
}

export default ComplaintPage
