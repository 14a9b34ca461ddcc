import { Link, redirect } from 'react-router'
import { again, attempt, need } from '../../api/answers.ts'
import { apiOf, formKey, readForm, wordsFor } from '../../api/forms.ts'
import { placed } from '../../api/lists.ts'
import type { Conversation } from '../../api/shapes.ts'
import { SubmitButton } from '../../ui/form/Button.tsx'
import { PostForm } from '../../ui/form/PostForm.tsx'
import { useTimesDone } from '../../ui/form/useTimesDone.ts'
import { useRoot } from '../../ui/layout/viewer.ts'
import { placeOf } from '../../ui/list/place.ts'
import columns from '../../ui/page/columns.module.css'
import { Empty } from '../../ui/page/Empty.tsx'
import { Notice } from '../../ui/page/Notice.tsx'
import { PageHeader } from '../../ui/page/PageHeader.tsx'
import { useWords } from '../../words/words.ts'
import type { Route } from './+types/page'
import { Below } from './Below.tsx'
import { Composer } from './Composer.tsx'
import css from './conversation.module.css'
import { Details } from './Details.tsx'
import { take } from './deeds.server.ts'
import { useName } from './names.ts'
import { ReportForm } from './ReportForm.tsx'
import { say } from './sending.server.ts'
import { Thread } from './Thread.tsx'
import { useChat } from './useChat.ts'

const onPage = 40

export async function loader({ context, request, params: path }: Route.LoaderArgs) {
  const api = apiOf({ context })
  const query = { ...placeOf(request), limit: onPage }
  const [conversation, said] = await Promise.all([
    need(api.GET('/conversations/{id}/', { params: { path } }), request),
    placed(query, (asked) => api.GET('/conversations/{id}/messages/', { params: { path, query: asked } })),
  ])
  const { results, next, previous } = await need(Promise.resolve(said), request)
  return {
    conversation,
    // The page reads down.
    messages: results.toReversed(),
    earlier: next && new URL(next).search,
    later: previous !== null,
    reporting: new URL(request.url).searchParams.has('report'),
    reported: new URL(request.url).searchParams.has('reported'),
    once: formKey(),
  }
}

/** Saying something, or one of the smaller deeds: whichever the form names. */
export async function action(args: Route.ActionArgs) {
  const form = await readForm(args)
  const { id } = args.params
  if (form.text('form') === 'say') {
    const { problem } = await say(form, id, await wordsFor(args, 'messages'), args.request)
    return problem ? again(problem, form.given) : redirect(`/messages/${id}`)
  }
  const { problem, done } = await attempt(take(form, id), args.request)
  return problem ? again(problem, form.given) : redirect(done ?? `/messages/${id}`)
}

export default function ConversationPage({ loaderData, actionData }: Route.ComponentProps) {
  const { earlier, later, once, reporting, reported } = loaderData
  const t = useWords('messages')
  const nameOf = useName()
  const me = useRoot()?.session?.user?.id
  const {
    chat,
    say: sayLive,
    typing,
    seen,
    again: tryAgain,
  } = useChat(loaderData.conversation, loaderData.messages, me, !later)
  const { conversation } = chat
  const said = useTimesDone('say', actionData)
  const messages = later ? loaderData.messages : chat.messages
  const others = conversation.members.filter(({ id }) => id !== me)
  const who = others.map(nameOf).join(', ') || t('list.alone')
  const title = conversation.about === 'group' && conversation.title ? conversation.title : who
  return (
    <div className={columns.reading}>
      <PageHeader
        title={title}
        lead={<Lead conversation={conversation} me={me} />}
        trail={[{ label: t('list.title'), to: '/messages' }]}
        actions={<Details conversation={conversation} me={me} />}
      />
      {actionData?.problem && actionData.given?.['form'] !== 'say' && (
        <Notice tone="bad" title={actionData.problem.detail} />
      )}
      {reported && <Notice tone="good" title={t('report.done')} />}
      <Thread
        conversation={conversation}
        messages={messages}
        me={me}
        onSeen={later ? undefined : seen}
        below={!later && <Below chat={chat} me={me} onAgain={tryAgain} />}
        earlier={
          earlier && (
            <p className={css.more}>
              <Link to={earlier}>{t('thread.earlier')}</Link>
            </p>
          )
        }
      />
      {later && (
        <p className={css.more}>
          <Link to={`/messages/${conversation.id}`}>{t('thread.latest')}</Link>
        </p>
      )}
      {messages.length === 0 && <Empty title={t('list.nothing')} />}
      <noscript>{conversation.unread > 0 && !later && <MarkRead seq={conversation.last_seq} />}</noscript>
      {conversation.may_write ? (
        <Composer
          name="say"
          once={once}
          returned={actionData}
          key={`${conversation.id} ${said}`}
          onSay={later ? undefined : sayLive}
          onTyping={typing}
        />
      ) : (
        <Notice
          title={t(conversation.hindrance === 'wait_for_answer' ? 'thread.wait_for_answer' : 'thread.cannot_write')}
        />
      )}
      {reporting && <ReportForm messages={messages} me={me} returned={actionData} />}
    </div>
  )
}

/** What it is about, and who of two is here. */
function Lead({ conversation, me }: { conversation: Conversation; me: string | undefined }) {
  const t = useWords('messages')
  const nameOf = useName()
  const here = conversation.members.filter((one) => one.here && one.id !== me)
  return (
    <>
      <About conversation={conversation} />
      {here.map((one) => (
        <span key={one.id} className={css.here}>
          {t('thread.here', { name: nameOf(one) })}
        </span>
      ))}
    </>
  )
}

function MarkRead({ seq }: { seq: number }) {
  const t = useWords('messages')
  return (
    <PostForm name="read" className="">
      <input type="hidden" name="seq" value={seq} />
      <SubmitButton quiet small>
        {t('thread.mark_read')}
      </SubmitButton>
    </PostForm>
  )
}

/** What it is about, with the way there. */
function About({ conversation: { about, title, product_id, order_id, members } }: { conversation: Conversation }) {
  const t = useWords('messages')
  if (about === 'group') return <>{t('thread.group', { count: members.length })}</>
  const to = order_id ? `/orders/${order_id}` : product_id ? `/products/${product_id}` : null
  if (!to) return null
  return (
    <>
      {t.rich(about === 'deal' ? 'thread.order' : 'thread.product', {
        subject: () => (
          <Link to={to} dir="auto">
            {title}
          </Link>
        ),
      })}
    </>
  )
}
