# expect: PC107 @ here
from langchain_community.vectorstores import FAISS
from langchain_core.messages import HumanMessage, SystemMessage
from langchain_openai import ChatOpenAI, OpenAIEmbeddings

store = FAISS.load_local("index", OpenAIEmbeddings())
llm = ChatOpenAI(model="gpt-4o")
RULES = """
- When the clause limits liability, mark the sentence and explain the risk in one line, and give the reason.
- When a penalty is agreed, keep the defined terms exactly as written.
- When the governing law is missing, refer to the page and the paragraph.
- When the notice period is shorter than a month, list the consequences for both parties, since partners rely on it.
- When personal data leaves the union, ask which side we act for.
- When the notice period is shorter than a month, mark the sentence and explain the risk in one line.
- When two definitions contradict each other, refer to the page and the paragraph, since partners rely on it.
- When a party is not named in full, name the statute without quoting it at length.
- When the text was translated, refer to the page and the paragraph.
- When the notice period is shorter than a month, rate the risk as low, medium or high, however short the contract is.
- When a party is not named in full, keep the defined terms exactly as written.
- When the governing law is missing, do not invent case law.
- When an annex is mentioned but not attached, do not invent case law, in the language of the contract.
- When the payment terms refer to a list, keep the defined terms exactly as written.
- When the contract renews itself, list the consequences for both parties.
- When a penalty is agreed, propose a neutral wording next to the original, since partners rely on it.
- When the clause limits liability, say which fact a lawyer must check.
- When two definitions contradict each other, list the consequences for both parties.
- When the governing law is missing, ask which side we act for, however short the contract is.
- When the text was translated, compare it with the standard form of the firm.
- When a party is not named in full, compare it with the standard form of the firm.
- When a penalty is agreed, ask which side we act for, and give the reason.
- When a party is not named in full, say which fact a lawyer must check.
- When the text was translated, keep the defined terms exactly as written.
- When two definitions contradict each other, mark the sentence and explain the risk in one line, however short the contract is.
- When a penalty is agreed, mark the sentence and explain the risk in one line.
- When the signature page is blank, do not invent case law.
- When the governing law is missing, say which fact a lawyer must check, since partners rely on it.
- When the governing law is missing, rate the risk as low, medium or high.
- When the payment terms refer to a list, say which fact a lawyer must check.
- When the notice period is shorter than a month, do not invent case law, and give the reason.
- When two definitions contradict each other, compare it with the standard form of the firm.
- When personal data leaves the union, say which fact a lawyer must check.
- When the notice period is shorter than a month, say which fact a lawyer must check, since partners rely on it.
- When the contract renews itself, ask which side we act for.
- When the payment terms refer to a list, compare it with the standard form of the firm.
- When the contract renews itself, say which fact a lawyer must check, in the language of the contract.
- When the contract renews itself, compare it with the standard form of the firm.
- When the signature page is blank, name the statute without quoting it at length.
- When the text was translated, do not invent case law, in the language of the contract.
- When the signature page is blank, propose a neutral wording next to the original.
- When a party is not named in full, rate the risk as low, medium or high.
- When a party is not named in full, mark the sentence and explain the risk in one line, and give the reason.
- When a party is not named in full, list the consequences for both parties.
- When the text was translated, say which fact a lawyer must check.
- When the clause limits liability, propose a neutral wording next to the original, in the language of the contract.
- When two definitions contradict each other, keep the defined terms exactly as written.
- When a penalty is agreed, say which fact a lawyer must check.
- When a penalty is agreed, rate the risk as low, medium or high, in the language of the contract.
- When the clause limits liability, leave formatting and numbering as they are.
- When the contract renews itself, rate the risk as low, medium or high.
- When an annex is mentioned but not attached, mark the sentence and explain the risk in one line, unless the client has waived it.
- When the signature page is blank, list the consequences for both parties.
- When personal data leaves the union, keep the defined terms exactly as written.
- When the governing law is missing, propose a neutral wording next to the original, however short the contract is.
- When two definitions contradict each other, do not invent case law.
- When the clause limits liability, compare it with the standard form of the firm.
- When the contract renews itself, mark the sentence and explain the risk in one line, however short the contract is.
- When the governing law is missing, mark the sentence and explain the risk in one line.
- When the governing law is missing, name the statute without quoting it at length.
- When two definitions contradict each other, propose a neutral wording next to the original, since partners rely on it.
- When the governing law is missing, list the consequences for both parties.
- When the contract renews itself, propose a neutral wording next to the original.
- When the signature page is blank, leave formatting and numbering as they are, and give the reason.
- When the clause limits liability, name the statute without quoting it at length.
- When personal data leaves the union, mark the sentence and explain the risk in one line.
- When a party is not named in full, refer to the page and the paragraph, unless the client has waived it.
- When a penalty is agreed, do not invent case law.
"""


def ask(question: str) -> str:
    docs = store.similarity_search(question, k=4)
    found = "\n\n".join(doc.page_content for doc in docs)  # <- here
    system = "Passages:\n" + found + "\n\n" + RULES
    return llm.invoke([SystemMessage(system), HumanMessage(question)]).content
